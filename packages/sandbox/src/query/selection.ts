import type { Operation, Select } from '@concord-api/model'

import type { ReadRequest } from '../request/read-request.ts'
import type { Shapes } from '../schema/shape.ts'
import { namesIn, parameterAt } from './parameter-at.ts'

/** Whether a property that need not be in an answer is in it. */
export type Selection = (property: string) => boolean

/**
 * What a request selects of its answer; undefined for an operation without anything to select. A property that none of
 * the declared ways names is always shown, unless one of them is a switch for all.
 */
export function readSelection(
  shapes: Shapes,
  operation: Operation,
  request: ReadRequest,
  usual: readonly string[],
): Selection | undefined {
  if (operation.select.length === 0) return undefined
  const ways = operation.select.map((way) => readWay(shapes, operation, way, request))
  const switches = ways.filter(({ way }) => way.format === 'flag')
  return (property) => {
    for (const { way, sent, names } of ways) {
      if (way.format === 'flag') continue
      const excluded = way.exclude === undefined ? undefined : `${way.exclude}${property}`
      if (way.meaning === 'exact') {
        const wanted = namesIn(sent)
        return wanted.length === 0 || wanted.includes(property)
      }
      if (!names.has(property)) continue
      if (sent === true) return true
      const wanted = namesIn(sent)
      if (excluded !== undefined && wanted.includes(excluded)) return false
      return wanted.includes(property) || usual.includes(property)
    }
    return switches.length === 0 || switches.some(({ sent }) => sent === true)
  }
}

interface Way {
  readonly way: Select
  readonly sent: unknown
  /** What the document allows to be named. */
  readonly names: ReadonlySet<string>
}

function readWay(shapes: Shapes, operation: Operation, way: Select, request: ReadRequest): Way {
  const names = namesOf(shapes, schemaOf(shapes, operation, way), 0).map((name) =>
    way.exclude !== undefined && name.startsWith(way.exclude) ? name.slice(way.exclude.length) : name,
  )
  return { way, sent: parameterAt(request, way.send), names: new Set(names) }
}

function schemaOf(shapes: Shapes, operation: Operation, { send }: Select): readonly unknown[] {
  if (send.in !== 'body') {
    const parameter = operation.parameters.find(({ in: where, name }) => where === send.in && name === send.name)
    return parameter?.schema === undefined ? [] : [parameter.schema.schema]
  }
  const body = operation.requestBody?.content[0]?.schema
  if (body === undefined) return []
  return send.name
    .split('/')
    .slice(1)
    .reduce<readonly unknown[]>((schemas, token) => shapes.of(schemas).properties.get(token) ?? [], [body.schema])
}

/** The texts a schema allows, in itself, its items or one of its forms. */
function namesOf(shapes: Shapes, schemas: readonly unknown[], depth: number): string[] {
  if (schemas.length === 0 || depth > 5) return []
  const shape = shapes.of(schemas)
  return [
    ...(shape.values ?? []).filter((value) => typeof value === 'string'),
    ...namesOf(shapes, shape.items, depth + 1),
    ...shape.choices.flat().flatMap((schema) => namesOf(shapes, [schema], depth + 1)),
  ]
}
