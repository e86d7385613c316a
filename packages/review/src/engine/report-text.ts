import { isObject, type JsonObject, joinPointer, member } from '@concord-api/model'

import { descriptionChanged } from '../rules/description-changed.ts'
import { exampleChanged } from '../rules/example-changed.ts'
import type { Rule } from '../rule.ts'
import { sameJson } from '../schema/same-json.ts'
import type { Comparison } from './comparison.ts'
import type { Pair } from './pair.ts'
import type { Place } from './side.ts'

/** Where a node says things, and what stands beside references to it, which goes first. */
interface Said {
  readonly places: readonly Place[]
}

/** Reports texts for people that changed: a keyword that either says another thing now, or only one says. */
export function reportTexts(
  comparison: Comparison,
  pair: Pair,
  base: Said,
  head: Said,
  keywords: readonly string[],
  rule: Rule = descriptionChanged,
): void {
  for (const keyword of keywords) {
    const before = first(base, keyword)
    const after = first(head, keyword)
    if (before === undefined && after === undefined) continue
    if (before !== undefined && after !== undefined && sameJson(before.node, after.node)) continue
    const where = { base: before?.pointer, head: after?.pointer }
    const ownerOf = (place: Place | undefined): string | undefined => place?.pointer.replace(/\/[^/]*$/, '')
    const subject = comparison.nameOf({ base: ownerOf(before), head: ownerOf(after) })
    comparison.report(pair, rule, undefined, where, { subject, what: `\`${keyword}\`` })
  }
}

/** Reports examples that changed. */
export function reportExamples(comparison: Comparison, pair: Pair, base: Said, head: Said): void {
  // 3.1 has a list in place of the one example of 3.0.
  const [before, after] = [onlyExample(base), onlyExample(head)]
  if (before !== undefined && after !== undefined && sameJson(before.value, after.value)) return
  reportTexts(comparison, pair, base, head, ['example', 'examples'], exampleChanged)
}

/** The example, where there is one, in a place or a list of its own. */
function onlyExample(said: Said): { readonly value: unknown } | undefined {
  const [one, list] = [first(said, 'example'), first(said, 'examples')]
  if (list === undefined) return one === undefined ? undefined : { value: one.node }
  const isAlone = one === undefined && Array.isArray(list.node) && list.node.length === 1
  return isAlone ? { value: (list.node as unknown[])[0] } : undefined
}

function first({ places }: Said, keyword: string): Place | undefined {
  for (const { node, pointer } of places) {
    if (!isObject(node) || !Object.hasOwn(node, keyword)) continue
    const value = member(node as JsonObject, keyword)
    return { node: value, pointer: joinPointer(pointer, keyword) }
  }
  return undefined
}
