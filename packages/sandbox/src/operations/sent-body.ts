import { isObject, type JsonObject } from '@concord-api/model'

import type { Shapes } from '../schema/shape.ts'
import type { Call, Workings } from './call.ts'
import type { Plan } from './plan.ts'

/** What a request says of an entry. What its schema has no place for is not the caller's to set. */
export function sentBody(workings: Workings, { plan, request }: Call): JsonObject {
  if (!isObject(request.body)) return {}
  return pickSendable(workings.shapes, requestSchemas(plan, request.mediaType), request.body)
}

/** The schemas of a request's body, or of the first kind of body that an operation takes. */
export function requestSchemas({ operation }: Plan, mediaType?: string): readonly unknown[] {
  const content = operation.requestBody?.content ?? []
  const asked = content.find(({ name }) => name === mediaType) ?? content[0]
  return asked?.schema === undefined ? [] : [asked.schema.schema]
}

/** The properties of a value that a schema names; all where it names none or describes any others. */
export function pickSendable(shapes: Shapes, schemas: readonly unknown[], value: JsonObject): JsonObject {
  const names = new Set(namedIn(shapes, schemas))
  if (names.size === 0 || shapes.of(schemas).additional.length > 0) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.has(name)))
}

function namedIn(shapes: Shapes, schemas: readonly unknown[], depth = 0): string[] {
  const { properties, choices } = shapes.of(schemas)
  if (depth > 5) return [...properties.keys()]
  return [...properties.keys(), ...choices.flat().flatMap((schema) => namedIn(shapes, [schema], depth + 1))]
}
