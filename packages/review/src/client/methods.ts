import type { Surface } from '@concord-api/surface'

import type { OperationPair } from '../match-operations.ts'
import { clientGroupRenamed } from '../rules/client-group-renamed.ts'
import { clientMethodRenamed } from '../rules/client-method-renamed.ts'
import type { TierChange } from '../tier-finding.ts'
import { callText, type MethodPair, methodPairs } from './method-pairs.ts'

/** Operations that are called by other names. Where a whole group has another name, that is said once. */
export function* methodChanges(before: Surface, after: Surface, pairs: readonly OperationPair[]): Iterable<TierChange> {
  const methods = methodPairs(before, after, pairs)
  const renamed = renamedGroups(methods)
  for (const [from, { to, members }] of renamed) {
    const [first] = members
    if (first === undefined) continue
    yield {
      rule: clientGroupRenamed,
      facts: { subject: `api.${from}`, from: `api.${from}`, to: `api.${to}` },
      base: first.base.method.operation.pointer,
      head: first.head.method.operation.pointer,
      operations: members.map(({ base }) => base.method.operation.id),
    }
  }
  const verbs = renamedVerbs(methods)
  for (const members of verbs) {
    const [first] = members
    if (first === undefined) continue
    const [from, to] = [first.base.method.name, first.head.method.name]
    yield {
      rule: clientMethodRenamed,
      facts: { subject: from, from, to },
      base: first.base.method.operation.pointer,
      head: first.head.method.operation.pointer,
      operations: members.map(({ base }) => base.method.operation.id),
    }
  }
  const told = new Set(verbs.flat())
  for (const pair of methods) {
    if (told.has(pair)) continue
    const { base, head } = pair
    const isGroupTold = renamed.get(base.group.name)?.to === head.group.name
    const calls = base.method.name !== head.method.name || (base.group.name !== head.group.name && !isGroupTold)
    const isFunctionRenamed = base.method.functionName !== head.method.functionName
    if (!calls && !isFunctionRenamed) continue
    yield {
      rule: clientMethodRenamed,
      facts: {
        subject: callText(base),
        from: calls ? callText(base) : base.method.functionName,
        to: calls ? callText(head) : head.method.functionName,
      },
      base: base.method.operation.pointer,
      head: head.method.operation.pointer,
      operations: [base.method.operation.id],
    }
  }
}

/**
 * Methods of several operations that all had one name and have another now, though their ids and groups are the same:
 * what a verb is called changed for all of them.
 */
function renamedVerbs(methods: readonly MethodPair[]): readonly (readonly MethodPair[])[] {
  const found = new Map<string, MethodPair[]>()
  for (const pair of methods) {
    const { base, head } = pair
    if (base.method.name === head.method.name || base.group.name !== head.group.name) continue
    if (base.method.operation.id !== head.method.operation.id) continue
    const verbs = JSON.stringify([base.method.name, head.method.name])
    found.set(verbs, [...(found.get(verbs) ?? []), pair])
  }
  return [...found.values()].filter(({ length }) => length > 1)
}

interface Renamed {
  readonly to: string
  readonly members: readonly MethodPair[]
}

/** Groups that are gone, with all their methods in one other group that was not there before. */
function renamedGroups(methods: readonly MethodPair[]): ReadonlyMap<string, Renamed> {
  const old = new Set(methods.map(({ base }) => base.group.name))
  const now = new Set(methods.map(({ head }) => head.group.name))
  const renamed = new Map<string, Renamed>()
  for (const name of old) {
    if (now.has(name)) continue
    const members = methods.filter(({ base }) => base.group.name === name)
    const targets = new Set(members.map(({ head }) => head.group.name))
    const [to] = targets
    if (to !== undefined && targets.size === 1 && !old.has(to)) renamed.set(name, { to, members })
  }
  return renamed
}
