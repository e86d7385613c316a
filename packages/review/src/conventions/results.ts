import type { OperationPair } from '../match-operations.ts'
import { conventionPayloadMoved } from '../rules/convention-payload-moved.ts'
import { conventionRepeatChanged } from '../rules/convention-repeat-changed.ts'
import type { WireChange } from './convention-finding.ts'
import { sameValue } from './member-change.ts'

/**
 * Compares where single operations have their results, as far as they say so themselves: what all have in common is
 * compared once.
 */
export function* reviewKeys(pairs: readonly OperationPair[], isPayloadSame: boolean): Iterable<WireChange> {
  if (!isPayloadSame) return
  for (const { base, head } of pairs) {
    if (base.pagination !== undefined || head.pagination !== undefined) continue
    if (sameValue(base.payload, head.payload)) continue
    const subject = `the place of the result of \`${base.id}\``
    const operations = [base.id]
    yield {
      rule: conventionPayloadMoved,
      path: [],
      subject,
      from: base.payload,
      to: head.payload,
      pointers: { base: base.pointer, head: head.pointer },
      operations,
    }
  }
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
