import { isObject, joinPointer } from '@concord-api/model'

/** A value without some patterns, and where those stood. What has none of them is shared with the value. */
export interface WithoutPatterns {
  readonly value: unknown
  readonly pointers: readonly string[]
}

/** Leaves patterns out of schemas: those of texts, and those of names with what is said of such names. */
export function withoutPatterns(value: unknown, patterns: ReadonlySet<string>): WithoutPatterns {
  const pointers: string[] = []
  return { value: copy(value, ''), pointers }

  function copy(node: unknown, pointer: string): unknown {
    if (Array.isArray(node)) {
      const items = node.map((item, index) => copy(item, joinPointer(pointer, index)))
      return items.some((item, index) => item !== node[index]) ? items : node
    }
    if (!isObject(node)) return node
    const entries = Object.entries(node)
    const kept = entries.flatMap(([name, child]): [string, unknown][] => {
      const at = joinPointer(pointer, name)
      const isPattern = name === 'pattern' && typeof child === 'string' && patterns.has(child)
      if (!isPattern && !(patterns.has(name) && pointer.endsWith('/patternProperties')))
        return [[name, copy(child, at)]]
      pointers.push(at)
      return []
    })
    const isSame = kept.length === entries.length && kept.every(([, child], index) => child === entries[index]?.[1])
    return isSame ? node : Object.fromEntries(kept)
  }
}
