import { isObject, type Parameter } from '@concord-api/model'

import { bracketPairs } from './bracket-pairs.ts'
import { isJsonParameter, partsOf, textOf } from './parameter-text.ts'
import { percentEncoded } from './percent-encoded.ts'

const delimiters: Readonly<Record<string, string>> = { form: ',', spaceDelimited: '%20', pipeDelimited: '%7C' }

/**
 * A parameter of the query as it travels: `name=value`, several joined with `&`; empty for a list without items.
 * @see https://spec.openapis.org/oas/v3.1.1.html#style-examples
 */
export function queryText(parameter: Parameter, value: unknown): string {
  const { name, style, explode } = parameter
  if (isJsonParameter(parameter)) return pair(name, JSON.stringify(value))
  if (style === 'deepObject')
    return bracketPairs(name, value)
      .map(([key, text]) => pair(key, text))
      .join('&')
  const delimiter = delimiters[style]
  if (delimiter === undefined || (style === 'form' && explode)) return formPairs(name, value).join('&')
  const written = partsOf(value, percentEncoded)
  return written.length === 0 ? '' : `${encodeName(name)}=${written.join(delimiter)}`
}

/** One pair of a query. Brackets in names stay: not every server undoes their encoding. */
export function pair(name: string, text: string): string {
  return `${encodeName(name)}=${percentEncoded(text)}`
}

function encodeName(name: string): string {
  return percentEncoded(name).replaceAll('%5B', '[').replaceAll('%5D', ']')
}

/** A pair for each item of a list, and for each property of an object. */
export function formPairs(name: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.map((item) => pair(name, textOf(item)))
  if (!isObject(value)) return [pair(name, textOf(value))]
  return Object.entries(value).flatMap(([key, item]) =>
    Array.isArray(item) ? item.map((one) => pair(key, textOf(one))) : [pair(key, textOf(item))],
  )
}
