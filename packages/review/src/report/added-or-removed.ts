import { joinPointer } from '@concord-api/model'

import { bumpOf } from '../bump.ts'
import { wordsFor } from '../engine/words-for.ts'
import type { Rule } from '../rule.ts'
import { apiAdded } from '../apis/api-added.ts'
import { apiRemoved } from '../apis/api-removed.ts'
import { applyWaivers, type Waivers } from './apply-waivers.ts'
import { placeOf } from './locate-findings.ts'
import { pageOf } from './page-of.ts'
import type { Report, ReportedFinding, ReportedPlace } from './report.ts'
import type { ReportedSide } from './reported-side.ts'
import { summaryOf } from './summary-of.ts'

/** The report of an API that is new. */
export function reportAdded(name: string, head: ReportedSide): Report {
  const place = placeOf(head, { pointer: '' })
  return reportOf(name, undefined, head, [{ ...findingOf(apiAdded, name, head, place), head: place }])
}

/**
 * The report of an API that is gone.
 * @param anchor What is left to show it at: the file that listed it.
 */
export function reportRemoved(name: string, base: ReportedSide, anchor: ReportedPlace, waivers: Waivers): Report {
  const found = { ...findingOf(apiRemoved, name, base, anchor), base: placeOf(base, { pointer: '' }) }
  return reportOf(name, base, undefined, applyWaivers([found], waivers))
}

function findingOf(
  { name: rule, tier, either }: Rule,
  name: string,
  side: ReportedSide,
  anchor: ReportedPlace,
): ReportedFinding {
  if (either === undefined) throw new Error(`${rule} has a direction`)
  return {
    rule,
    tier,
    level: either.level,
    direction: undefined,
    message: either.message({ subject: `the API \`${name}\``, ...wordsFor(undefined, []) }),
    anchor,
    operations: side.api.operations.map(({ id }) => id).toSorted(),
    clients: [],
    values: [],
    docs: pageOf({ rule, direction: undefined }),
    subject: joinPointer('/apis', name),
  }
}

function reportOf(
  name: string,
  base: ReportedSide | undefined,
  head: ReportedSide | undefined,
  findings: readonly ReportedFinding[],
): Report {
  const bump = bumpOf(findings.map(({ level }) => level))
  return { name, base, head, bump, clients: new Map(), summary: summaryOf(findings), findings }
}
