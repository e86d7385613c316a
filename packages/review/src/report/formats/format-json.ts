import { jsonText } from '@concord-api/findings'

import type { Report, ReportedFinding } from '../report.ts'
import { biggest, totalOf } from '../summary-of.ts'

/** The review of one API, for a program. */
export function formatJson(report: Report): string {
  return `${jsonText(toJson(report), 2)}\n`
}

/** The reviews of several APIs, for a program: each by its name, as {@link formatJson} has it. */
export function formatJsonByApi(reports: readonly Report[]): string {
  const bump = biggest(reports.map((report) => report.bump))
  const apis = Object.fromEntries(reports.map((report) => [report.name, toJson(report)]))
  return `${jsonText({ bump, summary: totalOf(reports), apis }, 2)}\n`
}

function toJson({ bump, clients, summary, findings }: Report): object {
  return { bump, clients: Object.fromEntries(clients), summary, findings: findings.map(findingToJson) }
}

function findingToJson(finding: ReportedFinding): object {
  const { rule, tier, level, direction, message, base, head, operations, clients, waived } = finding
  return {
    rule,
    tier,
    level,
    direction: direction ?? null,
    message,
    ...(base === undefined ? {} : { base }),
    ...(head === undefined ? {} : { head }),
    operations,
    clients,
    ...(waived === undefined ? {} : { waived }),
  }
}
