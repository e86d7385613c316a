import { isObject, type JsonObject, type SchemaObject } from '@concord-api/model'

import { oncePerApi } from './once-per-api.ts'
import { schemasFrom } from './reachable-schemas.ts'

/** Every schema of what callers send, in parameters and in bodies, each once. */
export const sentSchemas = oncePerApi((api): readonly SchemaObject[] => {
  const sent = api.operations.flatMap(({ parameters, requestBody }) => [...parameters, ...(requestBody?.content ?? [])])
  const starts = sent.flatMap(({ schema }) => schema ?? [])
  return [...schemasFrom(api, starts)].filter(
    (located): located is SchemaObject => isObject(located.schema) && !isReadOnly(located.schema),
  )
})

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
