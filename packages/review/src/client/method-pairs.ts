import type { Group, Method, Surface } from '@concord-api/surface'

import type { OperationPair } from '../match-operations.ts'

/** A method and the group it is called on. */
export interface Called {
  readonly group: Group
  readonly method: Method
}

/** What callers of an operation called, and what they call now. */
export interface MethodPair {
  readonly base: Called
  readonly head: Called
}

/** The methods of the operations that both documents have. */
export function methodPairs(before: Surface, after: Surface, pairs: readonly OperationPair[]): readonly MethodPair[] {
  const old = calledById(before)
  const now = calledById(after)
  return pairs.flatMap(({ base, head }) => {
    const one = old.get(base.id)
    const other = now.get(head.id)
    return one === undefined || other === undefined ? [] : [{ base: one, head: other }]
  })
}

/** Ids are unique within a document. */
function calledById({ groups }: Surface): ReadonlyMap<string, Called> {
  return new Map(groups.flatMap((group) => group.methods.map((method) => [method.operation.id, { group, method }])))
}

/** `api.users.list` */
export function callText({ group, method }: Called): string {
  return `api.${group.name}.${method.name}`
}
