import { type Exception, type Finding, judgeExceptions, type Objection } from '@concord-api/findings'

import type { ReportedFinding, Waived } from './report.ts'

/** The waivers of a review, and what there is to know to judge them. */
export interface Waivers {
  /** Those of the head. */
  readonly head: readonly Exception[]
  /** Those the base had already: one that excepts nothing now speaks of a change that has been merged. */
  readonly base: readonly Exception[]
  /** Today, as in RFC 3339. */
  readonly today: string
}

/**
 * Marks the findings that waivers accept, and adds what is wrong with waivers of this change. Those of changes that
 * have been merged are left alone: they need not be cleared away before the next change can be.
 */
export function applyWaivers(findings: readonly ReportedFinding[], { head, base, today }: Waivers): ReportedFinding[] {
  const said = new Map(findings.map((finding) => [finding, asWaivable(finding)]))
  const { excepted, objections } = judgeExceptions([...said.values()], head, {
    binding: new Set(),
    isOff: () => false,
    today,
  })
  const old = new Set(base.map(({ place }) => place.subject))
  const marked = findings.map((finding) => {
    const exception = excepted.get(asKnown(said, finding))
    return exception === undefined ? finding : { ...finding, waived: waivedBy(exception) }
  })
  const open = objections.filter(({ isNeeded, exception }) => isNeeded || !old.has(exception.place.subject))
  return [...marked, ...open.map(toFinding)]
}

/** As the tools for findings have it: shown at its anchor. */
export function asFinding({ rule, level, message, anchor, subject, docs }: ReportedFinding): Finding {
  return { rule, severity: level === 'breaking' ? 'error' : 'warn', message, ...anchor, subject, docs }
}

/** As waivers know it: its values are among the names it mentions, so that another step of the same thing is none of theirs. */
export function asWaivable(finding: ReportedFinding): Finding {
  const values = finding.values.map((value) => ` \`${value.replaceAll('`', "'")}\``)
  return asFinding({ ...finding, message: `${finding.message}${values.join('')}` })
}

function asKnown(said: ReadonlyMap<ReportedFinding, Finding>, finding: ReportedFinding): Finding {
  return said.get(finding) ?? asWaivable(finding)
}

function waivedBy({ reason = '', owner, until }: Exception): Waived {
  return {
    reason,
    ...(owner === undefined ? {} : { owner }),
    ...(until === undefined ? {} : { until }),
    by: 'waiver',
  }
}

function toFinding({ exception, rule, message }: Objection): ReportedFinding {
  const { file, line, column, pointer, subject } = exception.place
  const place = { file, line, column, pointer }
  return {
    rule,
    tier: 'docs',
    level: rule === 'concord-exception-stale' ? 'annotation' : 'risky',
    direction: undefined,
    message,
    head: place,
    anchor: place,
    operations: [],
    clients: [],
    values: [],
    docs: undefined,
    subject,
  }
}
