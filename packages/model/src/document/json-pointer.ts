import { member } from './json.ts'

/**
 * Splits a JSON Pointer into its unescaped reference tokens; the empty pointer has none.
 * @throws {SyntaxError} when a non-empty pointer does not start with `/`.
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-3
 */
export function parsePointer(pointer: string): string[] {
  if (pointer === '') return []
  if (!pointer.startsWith('/')) throw new SyntaxError(`a JSON Pointer starts with "/": ${pointer}`)
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Appends reference tokens to a JSON Pointer, escaping each. */
export function joinPointer(pointer: string, ...tokens: readonly (string | number)[]): string {
  return tokens.reduce<string>(
    (joined, token) => `${joined}/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    pointer,
  )
}

/** The value a JSON Pointer names, or undefined when there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  return parsePointer(pointer).reduce<unknown>(member, root)
}

/**
 * Splits a `$ref` into the part before `#` and the JSON Pointer after it.
 * Percent-encoding in the fragment is undone; a fragment that is no pointer (`#anchor`) is kept as it is.
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-6
 */
export function parseRef(ref: string): { uri: string; pointer: string } {
  const hash = ref.indexOf('#')
  if (hash < 0) return { uri: ref, pointer: '' }
  const fragment = ref.slice(hash + 1)
  return { uri: ref.slice(0, hash), pointer: decodeFragment(fragment === '/' ? '' : fragment) }
}

/** A `$ref` to a place in the same document. Half a character, which no address can have, stays as it is. */
export function localRef(pointer: string): string {
  return `#${pointer.replace(/\P{Surrogate}+/gu, encodeURI)}`
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
