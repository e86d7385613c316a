import type { Method, Model, Surface, TypeRef } from '@concord-api/surface'

import type { OperationPair } from '../match-operations.ts'
import { clientTypeRenamed } from '../rules/client-type-renamed.ts'
import type { TierChange } from '../tier-finding.ts'
import { methodPairs } from './method-pairs.ts'

/** Types that have another name where they are used. What they say is compared where it travels. */
export function* typeChanges(before: Surface, after: Surface, pairs: readonly OperationPair[]): Iterable<TierChange> {
  const now = new Set(after.models.map(({ name }) => name))
  const old = new Map(before.models.map((model) => [model.name, model]))
  const known = new Map(after.models.map((model) => [model.name, model]))
  const found = new Map<string, { readonly from: Model; readonly to: Model; readonly operations: Set<string> }>()
  for (const { base, head } of methodPairs(before, after, pairs)) {
    const types = typesOf(base.method)
    for (const [role, to] of typesOf(head.method)) {
      const from = types.get(role)
      if (from === undefined || from === to || now.has(from) || old.has(to)) continue
      const one = old.get(from)
      const other = known.get(to)
      if (one === undefined || other === undefined) continue
      const change = found.get(from) ?? { from: one, to: other, operations: new Set() }
      found.set(from, change)
      change.operations.add(base.method.operation.id)
    }
  }
  for (const { from, to, operations } of found.values()) {
    yield {
      rule: clientTypeRenamed,
      facts: { subject: from.name, from: from.name, to: to.name },
      base: from.schema.pointer,
      head: to.schema.pointer,
      operations,
    }
  }
}

/** The named types of a method, by what they are for. */
function typesOf({ body, result }: Method): ReadonlyMap<string, string> {
  const types: (readonly [string, TypeRef | undefined])[] = [
    ['body', body?.type],
    ['result', result.kind === 'item' ? result.type : result.kind === 'page' ? result.item : undefined],
  ]
  return new Map(types.flatMap(([role, type]) => (type?.kind === 'model' ? [[role, type.name]] : [])))
}
