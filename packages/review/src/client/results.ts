import type { Method, Surface } from '@concord-api/surface'

import type { OperationPair } from '../match-operations.ts'
import { clientResultChanged } from '../rules/client-result-changed.ts'
import type { TierChange } from '../tier-finding.ts'
import { callText, methodPairs } from './method-pairs.ts'

/**
 * Calls that give another kind of thing. Lists that become pages are told by the conventions, where both documents
 * declare them.
 */
export function* resultChanges(
  before: Surface,
  after: Surface,
  pairs: readonly OperationPair[],
  conventionsTold: boolean,
): Iterable<TierChange> {
  for (const { base, head } of methodPairs(before, after, pairs)) {
    const from = kindOf(base.method)
    const to = kindOf(head.method)
    if (from === to || (conventionsTold && (from === pages || to === pages))) continue
    yield {
      rule: clientResultChanged,
      facts: { subject: callText(head), from, to },
      base: base.method.operation.pointer,
      head: head.method.operation.pointer,
      operations: [base.method.operation.id],
    }
  }
}

const pages = 'pages'

/** What awaiting a call gives, roughly: the types themselves are those of the responses. */
function kindOf({ result, events }: Method): string {
  if (result.kind === 'none') return events === undefined ? 'nothing' : 'events'
  if (result.kind === 'page') return pages
  const { type } = result
  if (type.kind === 'union' && type.members.some(({ kind }) => kind === 'undefined')) return 'data or nothing'
  const { kind } = type
  if (kind === 'blob') return 'binary data'
  return kind === 'text' || kind === 'undefined' ? kind : 'data'
}
