/** The text of one generated module: what it imports is written down as it is used. */
export class Module {
  readonly #banner: string
  readonly #imports = new Map<string, Map<string, { name: string; type: boolean }>>()
  readonly #parts: string[] = []
  /** The names of what it declares itself, where an import may have the same. */
  readonly declared: ReadonlySet<string>

  constructor(banner: string, declared: Iterable<string> = []) {
    this.#banner = banner
    this.declared = new Set(declared)
  }

  /** Makes an import and gives the name to use for it. */
  use(from: string, name: string, { type = false, alias = name }: { type?: boolean; alias?: string } = {}): string {
    const names = this.#imports.get(from) ?? new Map<string, { name: string; type: boolean }>()
    names.set(alias, { name, type: type && (names.get(alias)?.type ?? true) })
    this.#imports.set(from, names)
    return alias
  }

  add(part: string): void {
    this.#parts.push(part)
  }

  toString(): string {
    const imports = [...this.#imports]
      .toSorted(([a], [b]) => Number(a.startsWith('.')) - Number(b.startsWith('.')) || (a < b ? -1 : 1))
      .map(([from, names]) => importStatement(from, names))
    const blocks = [this.#banner, imports.join('\n'), ...this.#parts.map((part) => part.trimEnd())]
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
  }
}

function importStatement(from: string, names: ReadonlyMap<string, { name: string; type: boolean }>): string {
  const allTypes = [...names.values()].every(({ type }) => type)
  const list = [...names]
    .toSorted(([, a], [, b]) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .map(([alias, { name, type }]) => {
      const renamed = alias === name ? name : `${name} as ${alias}`
      return type && !allTypes ? `type ${renamed}` : renamed
    })
  const start = allTypes ? 'import type {' : 'import {'
  const oneLine = `${start} ${list.join(', ')} } from '${from}'`
  return oneLine.length <= 120 ? oneLine : `${start}\n${list.map((name) => `  ${name},\n`).join('')}} from '${from}'`
}
