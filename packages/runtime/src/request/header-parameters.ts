import type { HeaderValues } from '../header-values.ts'
import { ownValue } from '../own-value.ts'
import { type ParameterStyle, simple } from './parameter-style.ts'
import { writeQuery } from './query-writer.ts'

/** Writes the parameters of an operation that go into headers. */
export type HeaderWriter = (input: {
  readonly header?: object | undefined
  readonly cookie?: object | undefined
}) => HeaderValues

/** How parameters are written, by name. */
type Styles = Readonly<Record<string, ParameterStyle>>

/**
 * Writes header parameters, and cookies into one header.
 * @param headers - styles other than `simple`, not exploded
 * @param cookies - styles of cookies other than a cookie for each item of a list, and for each property of an object
 * @see https://spec.openapis.org/oas/v3.1.1.html#style-values
 */
export function headerParameters(headers: Styles = {}, cookies: Styles = {}): HeaderWriter {
  return ({ header, cookie }) => {
    const written = Object.fromEntries(
      present(header).map(([name, value]) => [name, (ownValue(headers, name) ?? simple)(name, value, (text) => text)]),
    )
    const pairs = present(cookie).map(([name, value]) => {
      const style = ownValue(cookies, name)
      // What separates the pairs is all that differs from a query.
      if (style === undefined) return writeQuery({ [name]: value }).replaceAll('&', '; ')
      return `${name}=${style(name, value, encodeURIComponent)}`
    })
    const text = pairs.filter(Boolean).join('; ')
    return text === '' ? written : { ...written, Cookie: text }
  }
}

function present(values: object = {}): [name: string, value: unknown][] {
  return Object.entries(values).filter(([, value]) => value !== undefined && value !== null)
}
