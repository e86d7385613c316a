import type { Api, Operation } from '@concord-api/model'

import { pairByPath } from './pair-by-path.ts'

/** An operation in both documents. */
export interface OperationPair {
  readonly base: Operation
  readonly head: Operation
}

/**
 * The operations that both documents have: those of the same method and path, whatever the path calls its parameters.
 * They are in the order of the head.
 */
export function matchOperations(base: Api, head: Api): readonly OperationPair[] {
  const pairs = [...pairByPath(base.operations, head.operations).base]
  const before = new Map(pairs.map(([one, other]) => [other, one]))
  return head.operations.flatMap((operation) => {
    const old = before.get(operation)
    return old === undefined ? [] : [{ base: old, head: operation }]
  })
}
