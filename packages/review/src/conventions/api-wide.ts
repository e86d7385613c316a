import type { Wire } from '@concord-api/model'

import type { ReviewFinding } from '../finding.ts'
import type { OperationPair } from '../match-operations.ts'
import { axisOf } from './axes.ts'
import { conventionFinding, type Sides } from './convention-finding.ts'
import { memberChanges } from './member-change.ts'
import { renamedSchemes } from '../renamed-schemes.ts'

/** Compares what is declared for the API as a whole. It affects every operation that both documents have. */
export function reviewApiWide(sides: Sides, from: Wire, to: Wire, pairs: readonly OperationPair[]): ReviewFinding[] {
  const operations = pairs.map(({ base }) => base.id)
  const renamed = renamedSchemes(sides.base, sides.head)
  return memberChanges(withNames(from, renamed), to).flatMap((change) => {
    const axis = axisOf(change)
    if (axis === undefined) return []
    return conventionFinding(sides, { ...change, rule: axis.rule, level: axis.level?.(change), operations })
  })
}

/** That a security scheme has another name is told once, not by everything that names it. */
function withNames(wire: Wire, renamed: ReadonlyMap<string, string>): Wire {
  if (renamed.size === 0) return wire
  const named = <T>(members: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(members).map(([name, value]) => [renamed.get(name) ?? name, value]))
  const { schemes } = wire.credentials
  const credentials = schemes === undefined ? wire.credentials : { ...wire.credentials, schemes: named(schemes) }
  return { ...wire, environment: named(wire.environment), credentials }
}
