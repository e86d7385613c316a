import type { Operation, Place, Wire } from '@concord-api/model'

import type { OperationPair } from '../match-operations.ts'
import { conventionPayloadMoved } from '../rules/convention-payload-moved.ts'
import { conventionRepeatChanged } from '../rules/convention-repeat-changed.ts'
import type { WireChange } from './convention-finding.ts'
import { sameValue } from './member-change.ts'

/**
 * Compares where single operations have their results, as far as they say so themselves (`key`): what all have in common
 * is compared once.
 */
export function* reviewKeys(from: Wire, to: Wire, pairs: readonly OperationPair[]): Iterable<WireChange> {
  for (const { base, head } of pairs) {
    if (!sameValue(commonPlace(from, base), commonPlace(to, head))) continue
    const before = ownPlace(base)
    const after = ownPlace(head)
    if (sameValue(before, after)) continue
    yield {
      rule: conventionPayloadMoved,
      path: [],
      subject: `the place of the result of \`${base.id}\``,
      from: before,
      to: after,
      pointers: { base: base.pointer, head: head.pointer },
      operations: [base.id],
    }
  }
}

/** As declared for all, with `{key}` in it. */
function commonPlace({ payload, pagination }: Wire, operation: Operation): Place | undefined {
  if (operation.pagination === undefined) return operation.verb === 'list' ? payload.list : payload.item
  return pagination.get(operation.pagination.name)?.read.items
}

function ownPlace({ pagination, payload }: Operation): Place {
  return pagination?.strategy.read.items ?? payload
}

/** Compares whether requests may be repeated. */
export function* reviewRepeats(pairs: readonly OperationPair[]): Iterable<WireChange> {
  for (const { base, head } of pairs) {
    for (const quality of ['safe', 'idempotent'] as const) {
      if (base[quality] === head[quality]) continue
      yield {
        rule: conventionRepeatChanged,
        level: head[quality] ? 'safe' : undefined,
        path: [],
        subject: `whether \`${base.id}\` is ${quality}`,
        from: base[quality],
        to: head[quality],
        pointers: { base: base.pointer, head: head.pointer },
        operations: [base.id],
      }
    }
  }
}
