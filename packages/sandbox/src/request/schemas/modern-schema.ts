import { asArray, type JsonObject } from '@concord-api/model'

/**
 * What OpenAPI 3.0 writes in its own way, as JSON Schema 2020-12 writes it; other schemas are returned as they are. A
 * document that has moved to 3.1 and kept a `nullable` means it still.
 */
export function modernSchema(schema: JsonObject): JsonObject {
  const nullable = schema['nullable'] === true && 'type' in schema
  if (!nullable && typeof schema['exclusiveMaximum'] !== 'boolean' && typeof schema['exclusiveMinimum'] !== 'boolean') {
    return schema
  }
  const modern: Record<string, unknown> = { ...schema }
  if (nullable) modern['type'] = [schema['type'], 'null'].flat()
  if (nullable && 'enum' in schema) modern['enum'] = [...new Set([...asArray(schema['enum']), null])]
  if (schema['exclusiveMaximum'] === true) modern['exclusiveMaximum'] = schema['maximum']
  if (schema['exclusiveMinimum'] === true) modern['exclusiveMinimum'] = schema['minimum']
  return modern
}
