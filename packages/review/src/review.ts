import type { Api } from '@concord-api/model'

import { bumpOf } from './bump.ts'
import { Comparison } from './engine/comparison.ts'
import { Side } from './engine/side.ts'
import { assertDepth, unchangedNodes } from './engine/unchanged.ts'
import { levels, type Level, type Review, type ReviewFinding } from './finding.ts'
import { compareDocuments, speaksXml } from './http/compare-documents.ts'

export interface ReviewOptions {
  /** The day of the review, `2026-07-01`: what was announced to end before that may be gone. */
  readonly today?: string
}

/**
 * Compares two versions of an API: what travels, per direction. Each edit is one finding, with the operations it
 * affects.
 * @throws {ReviewError} when a document is nested, or combines schemas, beyond what can be compared.
 */
export function reviewApis(base: Api, head: Api, options: ReviewOptions = {}): Review {
  for (const { document } of [base, head]) assertDepth(document)
  const [before, after] = [new Side(base, speaksXml(base.document)), new Side(head, speaksXml(head.document))]
  // What a schema says depends on the version of the specification.
  const unchanged = before.is30 === after.is30 ? unchangedNodes(base.document, head.document) : new Set<unknown>()
  const comparison = new Comparison(before, after, unchanged)
  compareDocuments(comparison, options.today)
  const findings = comparison.run().toSorted(byLevelAndPlace)
  const count = (wanted: Level): number => findings.filter(({ level }) => level === wanted).length
  return {
    bump: bumpOf(findings.map(({ level }) => level)),
    summary: { breaking: count('breaking'), risky: count('risky'), safe: count('safe') },
    findings,
  }
}

function byLevelAndPlace(a: ReviewFinding, b: ReviewFinding): number {
  return (
    levels.indexOf(a.level) - levels.indexOf(b.level) ||
    compareTexts(placeOf(a), placeOf(b)) ||
    compareTexts(a.rule, b.rule)
  )
}

function placeOf({ base, head }: ReviewFinding): string {
  return (base ?? head)?.pointer ?? ''
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
