import { textOf } from './text-of.ts'

/**
 * Writes a parameter of a path, a header or a cookie.
 * @param encode - makes a text safe for where it goes
 * @see https://spec.openapis.org/oas/v3.1.1.html#style-values
 */
export type ParameterStyle = (name: string, value: unknown, encode: (text: string) => string) => string

/** `a,b`, and for an object `key,value,key,value`. */
export const simple: ParameterStyle = (_, value, encode) => parts(value, encode).join(',')

/** `a,b`, and for an object `key=value,key=value`. */
export const simpleExploded: ParameterStyle = (_, value, encode) => parts(value, encode, '=').join(',')

/** `.a,b`, and for an object `.key,value`. */
export const label: ParameterStyle = (_, value, encode) => `.${parts(value, encode).join(',')}`

/** `.a.b`, and for an object `.key=value.key=value`. */
export const labelExploded: ParameterStyle = (_, value, encode) => `.${parts(value, encode, '=').join('.')}`

/** `;name=a,b`, and for an object `;name=key,value`. */
export const matrix: ParameterStyle = (name, value, encode) => `;${name}=${parts(value, encode).join(',')}`

/** `;name=a;name=b`, and for an object `;key=value;key=value`. */
export const matrixExploded: ParameterStyle = (name, value, encode) => {
  const prefix = Array.isArray(value) || !isObject(value) ? `${name}=` : ''
  return parts(value, encode, '=')
    .map((part) => `;${prefix}${part}`)
    .join('')
}

/** A parameter that is JSON (`content`), as a whole. */
export const jsonValue: ParameterStyle = (_, value, encode) => encode(JSON.stringify(value))

/** The items of a list, the keys and values of an object, or the single value; encoded, and without what is undefined. */
export function parts(value: unknown, encode: (text: string) => string, between?: string): string[] {
  const text = (item: unknown): string => encode(textOf(item))
  if (Array.isArray(value)) return value.filter(isThere).map(text)
  if (!isObject(value)) return [text(value)]
  const entries = Object.entries(value).filter(([, item]) => isThere(item))
  return entries.flatMap(([key, item]) =>
    between === undefined ? [encode(key), text(item)] : [`${encode(key)}${between}${text(item)}`],
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date)
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null
}
