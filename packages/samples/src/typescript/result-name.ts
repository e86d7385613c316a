import { camelCase, type Method, reservedWords } from '@concord-api/surface'

/** Names that a sample has for other things. */
const taken = new Set([...reservedWords, 'api', 'console', 'openAsBlob', 'process'])

/** What to call that which a method gives, or an item of its list: `user`, after its type. */
export function resultName({ result }: Method, fallback: string): string {
  const type = result.kind === 'item' ? result.type : result.kind === 'page' ? result.item : undefined
  if (type?.kind !== 'model') return fallback
  const name = `${type.name.charAt(0).toLowerCase()}${type.name.slice(1)}`
  const isFine = /^[a-z]\w*$/.test(name) && !taken.has(name)
  return isFine ? name : taken.has(camelCase(type.name, fallback)) ? fallback : camelCase(type.name, fallback)
}
