import type { Api, Operation } from '@concord-api/model'

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
  const known = new Map(base.operations.map((operation) => [addressOf(operation), operation]))
  return head.operations.flatMap((operation) => {
    const before = known.get(addressOf(operation))
    return before === undefined ? [] : [{ base: before, head: operation }]
  })
}

function addressOf({ method, path }: Operation): string {
  return `${method} ${path.replace(/\{[^{}]*\}/g, '{}')}`
}
