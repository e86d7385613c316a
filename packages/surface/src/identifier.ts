/** Splits a name of any style into words: `HTTPServer_list-all v2` has five. */
function words(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
      .match(/[A-Za-z0-9]+/g) ?? []
  )
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

/** `listUsers`; a name with nothing to make an identifier of becomes the fallback. */
export function camelCase(name: string, fallback: string): string {
  const [first, ...rest] = words(name)
  if (first === undefined) return fallback
  return startable(first.toLowerCase() + rest.map(capitalised).join(''))
}

/** `UserPage`; a name with nothing to make an identifier of becomes the fallback. */
export function pascalCase(name: string, fallback: string): string {
  const all = words(name)
  return all.length === 0 ? fallback : startable(all.map(keepCapitals).join(''))
}

/** An identifier that is PascalCase already stays as its author wrote it (`GPUType`). */
export function typeName(name: string, fallback: string): string {
  return /^[A-Z][A-Za-z0-9]*$/.test(name) ? name : pascalCase(name, fallback)
}

function keepCapitals(word: string): string {
  return word.charAt(0).toUpperCase() + (/^[A-Z0-9]+$/.test(word) ? word.slice(1).toLowerCase() : word.slice(1))
}

function startable(identifier: string): string {
  return /^[0-9]/.test(identifier) ? `_${identifier}` : identifier
}

/** Gives out names of one scope: a name that is taken, or reserved, gets the first free number. */
export class Names {
  readonly #taken: Set<string>

  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set(reserved)
  }

  claim(wish: string): string {
    let name = wish
    for (let n = 2; this.#taken.has(name); n++) name = `${wish}${n}`
    this.#taken.add(name)
    return name
  }

  has(name: string): boolean {
    return this.#taken.has(name)
  }
}

/** `user-groups`, for files and packages. */
export function kebabCase(name: string, fallback: string): string {
  return words(name).join('-').toLowerCase() || fallback
}
