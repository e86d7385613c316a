import { bracketPairs } from './bracket-pairs.ts'
import { ownValue } from '../own-value.ts'
import { parts } from './parameter-style.ts'
import { encodeName, type QueryWriter, writeQuery } from './query-writer.ts'

/** How a query parameter is written; `form` is not exploded here, and `json` is a parameter with `content`. */
export type QueryStyle = 'deepObject' | 'form' | 'json' | 'pipeDelimited' | 'spaceDelimited'

const delimiters = { form: ',', spaceDelimited: '%20', pipeDelimited: '%7C' }

/**
 * Writes a query in which some parameters are not `form` exploded.
 * @see https://spec.openapis.org/oas/v3.1.1.html#style-examples
 */
export function styledQuery(styles: Readonly<Record<string, QueryStyle>>): QueryWriter {
  return (query) =>
    Object.entries(query)
      .map(([name, value]) => {
        const style = ownValue(styles, name)
        return style === undefined ? writeQuery({ [name]: value }) : write(name, value, style)
      })
      .filter(Boolean)
      .join('&')
}

function write(name: string, value: unknown, style: QueryStyle): string {
  if (value === undefined || value === null) return ''
  if (style === 'json') return `${encodeName(name)}=${encodeURIComponent(JSON.stringify(value))}`
  if (style === 'deepObject') {
    return bracketPairs(name, value)
      .map(([key, text]) => `${encodeName(key)}=${encodeURIComponent(text)}`)
      .join('&')
  }
  const written = parts(value, encodeURIComponent)
  return written.length === 0 ? '' : `${encodeName(name)}=${written.join(delimiters[style])}`
}
