import { plural } from '@concord-api/findings'

import type { Bump } from '../finding.ts'
import type { Report, ReportedFinding, Summary, Waived } from './report.ts'
import { biggest, countOf, totalOf } from './summary-of.ts'

/** As many operations as one reads before only their number matters. */
const fewOperations = 4
const firstOperations = 3

/** `operation listUsers`; `12 operations: getUser, listUsers, putUser and 9 more`; empty for none. */
export function operationsText(operations: readonly string[]): string {
  if (operations.length === 0) return ''
  if (operations.length === 1) return `operation ${operations[0]}`
  const isFew = operations.length <= fewOperations
  const named = isFew ? operations : operations.slice(0, firstOperations)
  const more = isFew ? '' : ` and ${operations.length - named.length} more`
  return `${operations.length} operations: ${named.join(', ')}${more}`
}

/** `2 breaking, 1 risky, 3 safe`; `no changes`. */
function countsText({ breaking, risky, safe, waived }: Summary, annotations: number): string {
  const parts = [
    [breaking, `${breaking} breaking`],
    [risky, `${risky} risky`],
    [safe, `${safe} safe`],
    [annotations, plural(annotations, 'annotation')],
    [waived, `${waived} waived`],
  ] as const
  const said = parts.flatMap(([count, text]) => (count === 0 ? [] : [text]))
  return said.length === 0 ? 'no changes' : said.join(', ')
}

/** `2 breaking, 1 risky: a major version`, for all reports together. */
export function summaryText(reports: readonly Report[]): string {
  const findings = reports.flatMap((report) => report.findings)
  const bump = biggest(reports.map((report) => report.bump))
  const version = bump === 'none' ? '' : `: ${versionText(bump)}`
  return `${countsText(totalOf(reports), countOf(findings, 'annotation'))}${version}`
}

/** `a major version`. */
export function versionText(bump: Bump): string {
  return bump === 'none' ? 'no new version' : `a ${bump} version`
}

/** `waived by Ann until 2027-01-31: nobody sends it`. */
export function waivedText({ by, owner, until, reason }: Waived): string {
  if (by === 'label') return `approved: ${reason}`
  return `waived${owner === undefined ? '' : ` by ${owner}`}${until === undefined ? '' : ` until ${until}`}: ${reason}`
}

/** A finding's reason to be accepted, and otherwise its level. */
export function standingOf({ level, waived }: ReportedFinding): string {
  return waived === undefined ? level : 'waived'
}

/** The first sentence of a message: what changed, without what to do about it. A name in backticks is never cut. */
export function firstSentence(message: string): string {
  return /^(?:`[^`]*`|[^`])*?\.(?=\s+[\p{Lu}`])/u.exec(message)?.[0] ?? message
}
