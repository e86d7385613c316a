import { TextProblem } from './text-problem.ts'

/** Values by name in the order they were sent: the names decoded, the values as they were sent. */
export type Pairs = ReadonlyMap<string, readonly string[]>

/** Splits a query or a form (`&`), or the cookies (`;`). A name that cannot be decoded is kept as it is. */
export function readPairs(text: string, separator: '&' | ';', decode: (text: string) => string): Pairs {
  const pairs = new Map<string, string[]>()
  let start = 0
  while (start < text.length) {
    const next = text.indexOf(separator, start)
    const end = next < 0 ? text.length : next
    const pair = text.slice(start, end)
    start = end + 1
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const name = decodeName(equals < 0 ? pair : pair.slice(0, equals), decode)
    const value = equals < 0 ? '' : pair.slice(equals + 1)
    const values = pairs.get(name)
    if (values === undefined) pairs.set(name, [value])
    else values.push(value)
  }
  return pairs
}

function decodeName(name: string, decode: (text: string) => string): string {
  try {
    return decode(name)
  } catch (error) {
    if (error instanceof TextProblem) return name
    throw error
  }
}
