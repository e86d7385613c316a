import { type Api, asString, type Schema } from '@concord-api/model'
import { type Shape, shapeOf } from '@concord-api/samples'
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

const limits = { rows: 60, depth: 3 }

/** The properties of a body, each followed by its own; a named schema is entered where it comes first. */
export function schemaRows(api: Api, schema: Schema, direction: Direction): SchemaRows {
  const rows: SchemaRow[] = []
  const entered = new Set<string>()
  let isCut = false
  enter(schema, '', 0)
  return { rows, isCut }

  function enter(part: Schema, prefix: string, depth: number): void {
    const name = modelName(part)
    // A list of lists of lists goes on for ever, perhaps.
    if ((name !== undefined && entered.has(name)) || /(\[\]){4}$/.test(prefix)) return
    if (name !== undefined) entered.add(name)
    const shape = shapeOf(api, [part])
    if (shape.items.length > 0) return enter(shape.items[0] as Schema, `${prefix}[]`, depth)
    const leftOut = new Set(shape.parts.flatMap((part) => [...leftOutNames(api, part, direction)]))
    for (const [property, schemas] of shape.properties) {
      if (leftOut.has(property)) continue
      if (rows.length >= limits.rows) {
        isCut = true
        return
      }
      add(shape, property, schemas, prefix === '' ? property : `${prefix}.${property}`)
      if (depth < limits.depth)
        enter((schemas[0] ?? true) as Schema, prefix === '' ? property : `${prefix}.${property}`, depth + 1)
    }
  }

  function add({ required }: Shape, property: string, schemas: readonly unknown[], name: string): void {
    const { parts } = shapeOf(api, schemas)
    rows.push({
      name,
      schema: (schemas[0] ?? true) as Schema,
      required: required.has(property),
      deprecated: parts.some((part) => part['deprecated'] === true),
      description: parts.map((part) => asString(part['description'])).find(Boolean),
    })
  }
}
