import { isJson, isObject, type Parameter } from '@concord-api/model'

/** A single value as it is written in a parameter or a form: what is nested as JSON. */
export function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Whether a parameter is JSON as a whole, by its `content`. */
export function isJsonParameter({ mediaType }: Parameter): boolean {
  return mediaType !== undefined && isJson(mediaType)
}

/**
 * A parameter of a path, a header or a cookie as it travels.
 * @param encode - makes a text safe for where it goes
 * @see https://spec.openapis.org/oas/v3.1.1.html#style-values
 */
export function parameterText(parameter: Parameter, value: unknown, encode: (text: string) => string): string {
  const { name, style, explode } = parameter
  if (isJsonParameter(parameter)) return encode(JSON.stringify(value))
  const parts = partsOf(value, encode, explode ? '=' : undefined)
  if (style === 'label') return `.${parts.join(explode ? '.' : ',')}`
  if (style !== 'matrix') return parts.join(',')
  if (!explode) return `;${name}=${parts.join(',')}`
  const prefix = isObject(value) ? '' : `${name}=`
  return parts.map((part) => `;${prefix}${part}`).join('')
}

/** The items of a list, the keys and values of an object, or the single value; encoded. */
export function partsOf(value: unknown, encode: (text: string) => string, between?: string): string[] {
  if (Array.isArray(value)) return value.map((item) => encode(textOf(item)))
  if (!isObject(value)) return [encode(textOf(value))]
  return Object.entries(value).flatMap(([key, item]) => {
    const pair = [encode(key), encode(textOf(item))]
    return between === undefined ? pair : [pair.join(between)]
  })
}
