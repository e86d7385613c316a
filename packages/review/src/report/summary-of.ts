import { type Bump, type Level, levels } from '../finding.ts'
import type { Report, ReportedFinding, Summary } from './report.ts'

/** Counts findings. */
export function summaryOf(findings: readonly ReportedFinding[]): Summary {
  return {
    breaking: countOf(findings, 'breaking'),
    risky: countOf(findings, 'risky'),
    safe: countOf(findings, 'safe'),
    waived: findings.filter(({ waived }) => waived !== undefined).length,
  }
}

/** How many findings of a level nobody accepted. */
export function countOf(findings: readonly ReportedFinding[], level: Level): number {
  return findings.filter((finding) => finding.level === level && finding.waived === undefined).length
}

/** The counts of several reports together. */
export function totalOf(reports: readonly Report[]): Summary {
  return summaryOf(reports.flatMap(({ findings }) => findings))
}

const bumps: readonly Bump[] = ['none', 'patch', 'minor', 'major']

/** The biggest of several steps. */
export function biggest(found: Iterable<Bump>): Bump {
  return [...found].reduce((most, bump) => (bumps.indexOf(bump) > bumps.indexOf(most) ? bump : most), 'none')
}

/** The worst first; within a level as they come. */
export function worstFirst<T extends { readonly level: Level }>(findings: readonly T[]): T[] {
  return findings.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
}
