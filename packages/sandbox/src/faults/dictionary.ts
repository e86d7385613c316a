/** A value of a dictionary: `key` alone is true. */
export type Item = boolean | number | string

const key = /^[a-z*][a-z0-9_.*-]*/
const integer = /^-?\d{1,15}(?![\d.])/
const string = /^"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*"/
const boolean = /^\?[01]/

/**
 * Reads a Dictionary of integers, strings and booleans: `a=1, b="text", c`. Of a key that is there twice the last
 * counts.
 * @throws {SyntaxError} when it is something else.
 * @see https://www.rfc-editor.org/rfc/rfc9651#section-3.2
 */
export function parseDictionary(text: string): Map<string, Item> {
  const items = new Map<string, Item>()
  let rest = text.trim()
  while (rest !== '') {
    const [name] = key.exec(rest) ?? fail()
    rest = rest.slice(name.length)
    const [item, length] = rest.startsWith('=') ? readItem(rest.slice(1)) : ([true, -1] as const)
    items.set(name, item)
    rest = rest.slice(length + 1)
    if (rest === '') return items
    const [comma] = /^[ \t]*,[ \t]*/.exec(rest) ?? fail()
    rest = rest.slice(comma.length)
    if (rest === '') fail()
  }
  return items
}

function readItem(text: string): readonly [Item, length: number] {
  const [whole] = integer.exec(text) ?? string.exec(text) ?? boolean.exec(text) ?? fail()
  if (whole.startsWith('?')) return [whole === '?1', whole.length]
  if (!whole.startsWith('"')) return [Number(whole), whole.length]
  return [whole.slice(1, -1).replaceAll(/\\(.)/g, '$1'), whole.length]
}

function fail(): never {
  throw new SyntaxError('not a dictionary of integers, strings and booleans')
}
