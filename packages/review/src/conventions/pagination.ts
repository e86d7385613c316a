import type { Pagination, Wire } from '@concord-api/model'

import type { Level } from '../finding.ts'
import type { OperationPair } from '../match-operations.ts'
import { conventionPageLimitChanged } from '../rules/convention-page-limit-changed.ts'
import { conventionPaginationAdded } from '../rules/convention-pagination-added.ts'
import { conventionPaginationPlaceChanged } from '../rules/convention-pagination-place-changed.ts'
import { conventionPaginationRemoved } from '../rules/convention-pagination-removed.ts'
import { conventionPaginationStyleChanged } from '../rules/convention-pagination-style-changed.ts'
import type { WireChange } from './convention-finding.ts'
import { memberChanges } from './member-change.ts'

/** Compares how the lists are given that both documents have. */
export function* reviewPagination(from: Wire, to: Wire, pairs: readonly OperationPair[]): Iterable<WireChange> {
  for (const { base, head } of pairs) {
    const before = base.pagination?.name
    const after = head.pagination?.name
    const operations = [base.id]
    if (before === undefined && after === undefined) continue
    if (before === undefined || after === undefined) {
      yield {
        rule: before === undefined ? conventionPaginationAdded : conventionPaginationRemoved,
        path: [],
        subject: `\`${base.id}\``,
        from: before,
        to: after,
        pointers: { base: base.pointer, head: head.pointer },
        operations,
      }
      continue
    }
    const one = from.pagination.get(before)
    const other = to.pagination.get(after)
    if (one === undefined || other === undefined) continue
    yield* strategyChanges(one, other, before, after, operations)
  }
}

function* strategyChanges(
  from: Pagination,
  to: Pagination,
  before: string,
  after: string,
  operations: readonly string[],
): Iterable<WireChange> {
  const at = (path: readonly string[]) => ({
    path: ['pagination', after, ...path],
    basePath: ['pagination', before, ...path],
  })
  if (from.style !== to.style) {
    yield { rule: conventionPaginationStyleChanged, ...at(['style']), from: from.style, to: to.style, operations }
    return
  }
  for (const change of memberChanges(from, to)) {
    const isLimit = change.path[0] === 'limit'
    yield {
      ...change,
      ...at(change.path),
      rule: isLimit ? conventionPageLimitChanged : conventionPaginationPlaceChanged,
      level: isLimit
        ? limitLevel(change.path, change.from, change.to, to)
        : change.from === undefined
          ? 'safe'
          : undefined,
      operations,
    }
  }
}

/** Of a limit, its parts or all of it where only one side has it. */
function limitLevel(path: readonly string[], from: unknown, to: unknown, { limit }: Pagination): Level {
  const part = path[1]
  const refused = limit?.over === 'reject' ? 'breaking' : 'risky'
  switch (part) {
    case 'maximum':
      return from === undefined || Number(to) < Number(from) ? refused : 'safe'
    case 'over':
      return to === 'reject' ? 'breaking' : 'safe'
    case 'default':
      return 'risky'
    default:
      // Declared at last, or not any more: what the server does need not have changed.
      return 'safe'
  }
}
