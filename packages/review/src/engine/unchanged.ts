import { isObject, type JsonObject, member, valueAt } from '@concord-api/model'

import { ReviewError } from '../review-error.ts'
import { pointerOf } from './pointer-of.ts'

/** Deeper than documents that people or generators write; what walks them may recurse to here. */
const deepest = 1000

/**
 * Stands for the schemas that a discriminator without alternatives means: those that extend its own, which say so, not
 * it. Whether they changed is not looked up: what has such a discriminator is compared.
 */
const subtypes = 'subtypes'

/**
 * The objects and lists of the base that say the same at the same place of the head, whatever they refer to included.
 * Most of a large document is not touched by a change: what is here needs no comparison.
 */
export function unchangedNodes(base: JsonObject, head: JsonObject): Set<unknown> {
  const same = new Set<unknown>()
  markSame(base, head, same, 0)
  const changed = changedTargets(base, head, same)
  if (changed.size > 0) dropReferring(base, changed, same)
  return same
}

/** Fails on a document that is nested deeper than anything may recurse. */
export function assertDepth(document: JsonObject): void {
  let level: unknown[] = [document]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest)
      throw new ReviewError(
        'too-deep',
        `the document is nested deeper than ${deepest} levels; it cannot be compared`,
        '',
      )
    const next: unknown[] = []
    for (const node of level)
      for (const value of Object.values(node as object))
        if (typeof value === 'object' && value !== null) next.push(value)
    level = next
  }
}

function markSame(base: unknown, head: unknown, same: Set<unknown>, depth: number): boolean {
  if (base === head) return markAll(base, same)
  if (typeof base !== 'object' || base === null || typeof head !== 'object' || head === null) return false
  let equal = Array.isArray(base) === Array.isArray(head)
  const keys = Object.keys(base)
  if (keys.length !== Object.keys(head).length) equal = false
  for (const key of keys) {
    const there = Object.hasOwn(head, key) ? (head as JsonObject)[key] : undefined
    if (!markSame((base as JsonObject)[key], there, same, depth + 1)) equal = false
  }
  if (equal) same.add(base)
  return equal
}

/** For one and the same node on both sides. */
function markAll(node: unknown, same: Set<unknown>): true {
  if (typeof node !== 'object' || node === null || same.has(node)) return true
  same.add(node)
  for (const value of Object.values(node)) markAll(value, same)
  return true
}

/** The `$ref`s whose target is another one in the head, or refers to one that is. */
function changedTargets(base: JsonObject, head: JsonObject, same: ReadonlySet<unknown>): Set<string> {
  const changed = new Set<string>()
  const usedBy = new Map<string, string[]>()
  const waiting = [...refsIn(base)]
  const seen = new Set(waiting)
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    if (ref === subtypes) {
      changed.add(ref)
      continue
    }
    const [target, there] = [targetOf(base, ref), targetOf(head, ref)]
    const equal = typeof target === 'object' && target !== null ? same.has(target) : target === there
    if (!equal) changed.add(ref)
    for (const used of refsIn(target)) {
      const users = usedBy.get(used)
      if (users === undefined) usedBy.set(used, [ref])
      else users.push(ref)
      if (!seen.has(used)) waiting.push(used)
      seen.add(used)
    }
  }
  for (const ref of changed) for (const user of usedBy.get(ref) ?? []) changed.add(user)
  return changed
}

function targetOf(document: JsonObject, ref: string): unknown {
  const pointer = pointerOf(document, ref)
  return pointer === undefined ? undefined : valueAt(document, pointer)
}

/** The different `$ref`s in a node. */
function refsIn(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return found
  for (const ref of refsOf(node)) found.add(ref)
  for (const value of Object.values(node)) refsIn(value, found)
  return found
}

/** Takes out what refers to a target that changed. True for a node that does. */
function dropReferring(node: unknown, changed: ReadonlySet<string>, same: Set<unknown>): boolean {
  if (typeof node !== 'object' || node === null) return false
  let refers = refsOf(node).some((ref) => changed.has(ref))
  for (const value of Object.values(node)) if (dropReferring(value, changed, same)) refers = true
  if (refers) same.delete(node)
  return refers
}

/** What a node itself refers to. */
function refsOf(node: object): string[] {
  if (!isObject(node)) return []
  const ref = member(node, '$ref')
  const open = isObject(member(node, 'discriminator')) && node['oneOf'] === undefined && node['anyOf'] === undefined
  return [...(typeof ref === 'string' ? [ref] : []), ...(open ? [subtypes] : [])]
}
