import vm from 'node:vm'

import { isObject } from '@concord-api/model'

/** Milliseconds that one pattern may take for all the texts there are, and all patterns together. */
const mostOfOne = 250
const mostOfAll = 2000

/** Two repetitions, or one of a group: one alone takes no more than the square of a text's length. */
const suspect = /[*+}?].*[*+}?]|\)[*+{]/s

/** What holds values to be checked against schemas. */
const givers = new Set(['const', 'default', 'enum', 'example', 'examples', 'value'])

/**
 * The patterns in files that take an engine without end for a text among their examples: `^(a+)+$` takes years for forty
 * characters. Each is tried on all of them, in a context that Node can end; past a time for all, the rest count as slow.
 */
export function slowPatterns(files: Iterable<unknown>): Set<string> {
  const { patterns, texts } = collect(files)
  const asked = [...patterns].filter((pattern) => suspect.test(pattern))
  if (asked.length === 0) return new Set()
  const context = vm.createContext({ texts: [...texts], expression: /(?:)/ })
  const script = new vm.Script('for (const text of texts) expression.test(text)')
  const began = performance.now()
  return new Set(asked.filter((pattern) => performance.now() - began > mostOfAll || isSlow(pattern)))

  function isSlow(pattern: string): boolean {
    try {
      context['expression'] = new RegExp(pattern, 'u')
    } catch {
      // One that no engine reads is not tried on anything.
      return false
    }
    try {
      script.runInContext(context, { timeout: mostOfOne })
      return false
    } catch {
      return true
    }
  }
}

/** Every pattern, and every text and name that may be checked against one. */
function collect(files: Iterable<unknown>): { readonly patterns: Set<string>; readonly texts: Set<string> } {
  const patterns = new Set<string>()
  const texts = new Set<string>()
  const left = [...files].map((node) => ({ node, isGiven: false }))
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { node, isGiven } = next
    if (typeof node === 'string' && isGiven) texts.add(node)
    if (Array.isArray(node)) for (const item of node) left.push({ node: item as unknown, isGiven })
    if (!isObject(node)) continue
    for (const [name, value] of Object.entries(node)) {
      if (isGiven) texts.add(name)
      if (name === 'pattern' && typeof value === 'string') patterns.add(value)
      if (name === 'patternProperties' && isObject(value)) for (const key of Object.keys(value)) patterns.add(key)
      left.push({ node: value, isGiven: isGiven || givers.has(name) })
    }
  }
  return { patterns, texts }
}
