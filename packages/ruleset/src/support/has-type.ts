import { asArray, type JsonObject } from '@concord-api/model'

export type ValueType = 'array' | 'boolean' | 'integer' | 'string'

/**
 * Whether schemas that apply together allow values of one type only. Undefined when they say nothing of the type.
 * `enum` and `const` name a type as well as `type` does, and `items` is only written for arrays.
 */
export function hasType(schemas: readonly { readonly schema: JsonObject }[], type: ValueType): boolean | undefined {
  const said = schemas.flatMap(({ schema }) => {
    if (schema['type'] !== undefined) return [[schema['type']].flat().every((name) => name === type)]
    if (schema['const'] !== undefined) return [isOfType(schema['const'], type)]
    if (Array.isArray(schema['enum'])) return [asArray(schema['enum']).every((value) => isOfType(value, type))]
    return schema['items'] !== undefined ? [type === 'array'] : []
  })
  // Schemas that apply together narrow each other: one that is strict enough is enough.
  return said.length === 0 ? undefined : said.includes(true)
}

function isOfType(value: unknown, type: ValueType): boolean {
  if (type === 'array') return Array.isArray(value)
  return type === 'integer' ? Number.isInteger(value) : typeof value === type
}
