import type { Api } from '@concord-api/model'

import { bumpOf } from './bump.ts'
import { reviewClient } from './client/review-client.ts'
import { reviewConventions } from './conventions/review-conventions.ts'
import { Comparison } from './engine/comparison.ts'
import { Side } from './engine/side.ts'
import { assertDepth, unchangedNodes } from './engine/unchanged.ts'
import { levels, type Level, type Review, type ReviewFinding } from './finding.ts'
import { compareDocuments, speaksXml } from './http/compare-documents.ts'
import { clientMethodRenamed } from './rules/client-method-renamed.ts'
import { operationIdChanged } from './rules/operation-id-changed.ts'

export interface ReviewOptions {
  /** The day of the review, `2026-07-01`: what was announced to end before that may be gone. */
  readonly today?: string
}

/**
 * Compares two versions of an API: what travels, per direction; the conventions they declare; and the client that is
 * generated from them. Each edit is one finding, with the operations it affects.
 * @throws {ReviewError} when a document is nested, or combines schemas, beyond what can be compared.
 */
export function reviewApis(base: Api, head: Api, options: ReviewOptions = {}): Review {
  for (const { document } of [base, head]) assertDepth(document)
  const [before, after] = [new Side(base, speaksXml(base.document)), new Side(head, speaksXml(head.document))]
  // What a schema says depends on the version of the specification.
  const unchanged = before.is30 === after.is30 ? unchangedNodes(base.document, head.document) : new Set<unknown>()
  const comparison = new Comparison(before, after, unchanged, options.today)
  compareDocuments(comparison)
  const client = reviewClient(base, head)
  const found = withoutRepeats([...comparison.run(), ...reviewConventions(base, head), ...client])
  const findings = found.toSorted(byLevelAndPlace)
  const count = (wanted: Level): number => findings.filter(({ level }) => level === wanted).length
  return {
    bump: bumpOf(findings.filter(({ tier }) => tier !== 'client').map(({ level }) => level)),
    clientBump: bumpOf(findings.map(({ clientLevel }) => clientLevel)),
    summary: { breaking: count('breaking'), risky: count('risky'), safe: count('safe') },
    findings,
  }
}

/** That an id changed is told where it matters: by the name of the method that changed with it. */
function withoutRepeats(findings: readonly ReviewFinding[]): ReviewFinding[] {
  const renamed = findings
    .filter(({ rule }) => rule === clientMethodRenamed.name)
    .flatMap(({ operations }) => operations)
  const told = new Set(renamed)
  return findings.filter(
    ({ rule, operations }) => rule !== operationIdChanged.name || !operations.every((id) => told.has(id)),
  )
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
