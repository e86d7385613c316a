import { type Api, asArray, asString, isObject, type JsonObject } from '@concord-api/model'

/** Whether a schema says what its values are: by itself, by what it refers to, or by one of its forms. */
export function describes(api: Api, schema: unknown): boolean {
  const target = api.resolve(schema)
  return [schema, target].some((part) => {
    if (!isObject(part)) return false
    const forms = (['allOf', 'anyOf', 'oneOf'] as const).flatMap((keyword) => asArray(part[keyword]))
    return hasText(part) || forms.some((form) => [form, api.resolve(form)].filter(isObject).some(hasText))
  })
}

function hasText(schema: JsonObject): boolean {
  return [schema['description'], schema['title']].some((text) => (asString(text) ?? '').trim() !== '')
}
