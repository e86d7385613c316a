import { asObject } from '@concord-api/model'

import type { Pair } from '../engine/pair.ts'
import type { Place } from '../engine/side.ts'
import { callbackAdded } from '../rules/callback-added.ts'
import { callbackMoved } from '../rules/callback-moved.ts'
import { callbackRemoved } from '../rules/callback-removed.ts'
import { type HttpPair, isUnchanged, reportHttp } from './operation-pair.ts'
import { type OperationAt, operationsIn } from './operations-in.ts'

/** How the operations of a callback are compared: as any others are. */
type CompareOperations = (both: HttpPair, base: OperationAt, head: OperationAt) => void

/**
 * Compares callbacks by name.
 * @param both With the way of the API's answers: so travels what it sends to a callback.
 */
export function compareCallbacks(both: HttpPair, base: Place, head: Place, compare: CompareOperations): void {
  const { comparison } = both
  const [before, after] = [asObject(base.node), asObject(head.node)]
  for (const name of Object.keys(before)) {
    const place = comparison.base.child(base, name)
    const there = comparison.head.child(head, name)
    if (Object.hasOwn(after, name)) compareCallback(both, name, [place, there], compare)
    else reportHttp(both, callbackRemoved, { base: place.pointer }, { subject: `\`${name}\`` })
  }
  for (const name of Object.keys(after)) {
    if (Object.hasOwn(before, name)) continue
    reportHttp(both, callbackAdded, { head: comparison.head.child(head, name).pointer }, { subject: `\`${name}\`` })
  }
}

function compareCallback(
  both: HttpPair,
  name: string,
  [before, after]: readonly [Place, Place],
  compare: CompareOperations,
): void {
  const { comparison, direction } = both
  if (isUnchanged(comparison, before, after)) return
  const [base, head] = [comparison.base.follow(before), comparison.head.follow(after)]
  const compareWithin = (pair: Pair): void => {
    const inner = { ...both, pair }
    const [old, now] = [
      operationsIn(comparison.base, base, () => name),
      operationsIn(comparison.head, head, () => name),
    ]
    const rest = new Set(now)
    for (const one of old) {
      const other = counterpart(one, old, rest)
      const method = one.method.toUpperCase()
      const facts = { subject: `\`${name}\``, what: `\`${method} ${one.path}\`` }
      if (other === undefined) {
        reportHttp(inner, callbackRemoved, { base: one.operation.pointer }, facts)
        continue
      }
      rest.delete(other)
      const where = { base: one.item.pointer, head: other.item.pointer }
      const moved = { subject: `\`${name}\``, from: one.path, to: other.path }
      if (one.path !== other.path) reportHttp(inner, callbackMoved, where, moved)
      compare(inner, one, { ...other, path: one.path })
    }
    for (const { method, path, operation } of rest) {
      const facts = { subject: `\`${name}\``, what: `\`${method.toUpperCase()} ${path}\`` }
      reportHttp(inner, callbackAdded, { head: operation.pointer }, facts)
    }
  }
  const sender = direction === 'response' ? 'api' : 'callers'
  comparison.below(both.pair, `callback ${direction} ${base.pointer} ${head.pointer}`, compareWithin, sender)
}

/** With the same address, or the only one with the method on either side. */
function counterpart(
  one: OperationAt,
  old: readonly OperationAt[],
  now: ReadonlySet<OperationAt>,
): OperationAt | undefined {
  const others = [...now].filter(({ method }) => method === one.method)
  const alone = old.filter(({ method }) => method === one.method).length === 1 && others.length === 1
  return others.find(({ path }) => path === one.path) ?? (alone ? others[0] : undefined)
}
