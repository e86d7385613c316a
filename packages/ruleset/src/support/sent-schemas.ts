import { type Api, isObject, type JsonObject } from '@concord-api/model'

import type { SchemaObject } from './applicable-schemas.ts'
import { schemasFrom } from './reachable-schemas.ts'

const known = new WeakMap<Api, readonly SchemaObject[]>()

/** Every schema of what callers send, in parameters and in bodies, each once. */
export function sentSchemas(api: Api): readonly SchemaObject[] {
  let schemas = known.get(api)
  if (schemas === undefined) {
    const sent = api.operations.flatMap(({ parameters, requestBody }) => [
      ...parameters,
      ...(requestBody?.content ?? []),
    ])
    const all = schemasFrom(
      api,
      sent.flatMap(({ schema }) => schema ?? []),
    )
    schemas = [...all].filter(
      (located): located is SchemaObject => isObject(located.schema) && !isReadOnly(located.schema),
    )
    known.set(api, schemas)
  }
  return schemas
}

/** What callers read shares schemas with what they send. */
function isReadOnly(schema: JsonObject): boolean {
  return schema['readOnly'] === true
}

/** Whether a schema says that its values may be of a type. */
export function allows(schema: JsonObject, ...types: readonly string[]): boolean {
  return [schema['type']].flat().some((type) => types.includes(type as string))
}

/** Whether a schema says something, by any of these keywords. */
export function says(schema: JsonObject, ...keywords: readonly string[]): boolean {
  return keywords.some((keyword) => schema[keyword] !== undefined)
}
