import { type Api, asString, type Schema } from '@concord-api/model'
import { shapeOf } from '@concord-api/samples'
import { type Direction, leftOutNames } from '@concord-api/surface'

import { modelName } from './schema-text.ts'

/** A property of a body, however deep. */
interface SchemaRow {
  /** `contact.email`, `items[].name` */
  readonly name: string
  readonly schema: Schema
  readonly required: boolean
  readonly deprecated: boolean
  readonly description: string | undefined
}

interface SchemaRows {
  readonly rows: readonly SchemaRow[]
  /** Whether there are more than are shown. */
  readonly isCut: boolean
}

/** A schema whose properties are still to be read. */
interface Waiting {
  readonly schema: Schema
  readonly prefix: string
  readonly depth: number
  /** Where its properties stand: the place of each property it is in. */
  readonly place: readonly number[]
}

const limits = { rows: 60, depth: 3 }

/**
 * The properties of a body, each followed by its own; a named schema is entered where it comes first. Where there are too
 * many, those that lie deepest are left out.
 */
export function schemaRows(api: Api, schema: Schema, direction: Direction): SchemaRows {
  const rows: { readonly row: SchemaRow; readonly place: readonly number[] }[] = []
  const entered = new Set<string>()
  const queue: Waiting[] = [{ schema, prefix: '', depth: 0, place: [] }]
  let isCut = false
  for (let next = queue.shift(); next !== undefined && !isCut; next = queue.shift()) read(next)
  const inOrder = rows.toSorted((one, other) => compare(one.place, other.place))
  return { rows: inOrder.map(({ row }) => row), isCut }

  function read({ schema: part, prefix, depth, place }: Waiting): void {
    const name = modelName(part)
    // A list of lists of lists goes on for ever, perhaps.
    if ((name !== undefined && entered.has(name)) || /(\[\]){4}$/.test(prefix)) return
    if (name !== undefined) entered.add(name)
    const { items, parts, properties, required } = shapeOf(api, [part])
    if (items.length > 0) return read({ schema: items[0] as Schema, prefix: `${prefix}[]`, depth, place })
    const leftOut = new Set(parts.flatMap((one) => [...leftOutNames(api, one, direction)]))
    for (const [property, schemas] of properties) {
      if (leftOut.has(property)) continue
      isCut = rows.length >= limits.rows
      if (isCut) return
      const own = { name: prefix === '' ? property : `${prefix}.${property}`, place: [...place, rows.length] }
      const [first = true] = schemas as readonly Schema[]
      rows.push({ row: rowOf(own.name, schemas, required.has(property)), place: own.place })
      if (depth < limits.depth) queue.push({ schema: first, prefix: own.name, depth: depth + 1, place: own.place })
    }
  }

  function rowOf(name: string, schemas: readonly unknown[], required: boolean): SchemaRow {
    const { parts } = shapeOf(api, schemas)
    return {
      name,
      schema: (schemas[0] ?? true) as Schema,
      required,
      deprecated: parts.some((part) => part['deprecated'] === true),
      description: parts.map((part) => asString(part['description'])).find(Boolean),
    }
  }
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((place, index) => place !== other[index])
  // One that begins as the other does is in it.
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1)
}
