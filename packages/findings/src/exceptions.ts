import type { Finding, Severity } from './finding.ts'

/** A finding somebody accepts: in the document (`x-lint-ignore`), or in the waiver file beside it. */
export interface Exception {
  readonly rule: string
  /** Why; undefined when nobody said. */
  readonly reason: string | undefined
  /** The last day it counts, as in RFC 3339: `2027-01-31`. */
  readonly until: string | undefined
  /** Who answers for it; undefined when nobody said. */
  readonly owner: string | undefined
  /** Where it stands, for findings about itself. */
  readonly place: Pick<Finding, 'column' | 'file' | 'line' | 'pointer' | 'subject'>
  /** Whether it speaks of a finding of its rule. */
  readonly covers: (finding: Finding) => boolean
}

/** What there is to except from. */
export interface ExceptionRules {
  /** Rules nobody is excepted from: what they find keeps every other command from working. */
  readonly binding: ReadonlySet<string>
  /** Whether a rule is switched off: an exception from one that is has nothing to except, and is not stale. */
  readonly isOff: (rule: string) => boolean
  /** Today, as in RFC 3339. */
  readonly today: string
}

/** An exception that is not in order, and what is wrong with it. */
export interface Objection extends ExceptionProblem {
  readonly exception: Exception
  /** Whether there is something it would except, were it in order. */
  readonly isNeeded: boolean
}

/** What exceptions come to. One that is not in order excepts nothing. */
export interface Judgement {
  /** The findings that are excepted, each with the exception that does it. */
  readonly excepted: ReadonlyMap<Finding, Exception>
  readonly objections: readonly Objection[]
}

/** Finds out which findings are excepted, and which exceptions are not in order: without a reason, expired, or stale. */
export function judgeExceptions(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  rules: ExceptionRules,
): Judgement {
  const excepted = new Map<Finding, Exception>()
  const objections: Objection[] = []
  for (const exception of exceptions) {
    const covered = findings.filter((finding) => finding.rule === exception.rule && exception.covers(finding))
    const isNeeded = covered.length > 0
    const problem = problemOf(exception, isNeeded, rules)
    if (problem === undefined) for (const finding of covered) excepted.set(finding, exception)
    else objections.push({ ...problem, exception, isNeeded })
  }
  return { excepted, objections }
}

/**
 * Takes away the findings that are excepted, and reports exceptions that are not in order: without a reason, expired,
 * or with nothing left to except. One that is not in order excepts nothing.
 */
export function applyExceptions(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  rules: ExceptionRules,
): Finding[] {
  const { excepted, objections } = judgeExceptions(findings, exceptions, rules)
  return [...findings.filter((finding) => !excepted.has(finding)), ...objections.map(toFinding)]
}

/** What exceptions themselves are found to be. */
export const exceptionRules = [
  'concord-exception-expired',
  'concord-exception-stale',
  'concord-exception-valid',
] as const

interface ExceptionProblem {
  readonly rule: (typeof exceptionRules)[number]
  readonly severity: Severity
  readonly message: string
}

function problemOf(
  { rule, reason, until }: Exception,
  isNeeded: boolean,
  { binding, isOff, today }: ExceptionRules,
): ExceptionProblem | undefined {
  const invalid = (message: string): ExceptionProblem => ({
    rule: 'concord-exception-valid',
    severity: 'error',
    message,
  })
  if (rule === '') return invalid('an exception names no rule: add `rule`')
  if (binding.has(rule)) return invalid(`nothing is excepted from \`${rule}\`: mend what it finds, and remove this`)
  if (reason === undefined) return invalid(`the exception from \`${rule}\` has no \`reason\`: add one`)
  if (until !== undefined && !isDate(until)) {
    return invalid(`the \`until\` of the exception from \`${rule}\` is no date: make it a day such as \`2027-01-31\``)
  }
  if (!isNeeded) {
    if (isOff(rule)) return undefined
    const message = `there is nothing left to except from \`${rule}\`: remove the exception`
    return { rule: 'concord-exception-stale', severity: 'warn', message }
  }
  if (until === undefined || today <= until) return undefined
  const message = `the exception from \`${rule}\` ended with \`${until}\`: mend what it covers, or set another \`until\``
  return { rule: 'concord-exception-expired', severity: 'error', message }
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function toFinding({ exception, rule, severity, message }: Objection): Finding {
  return { ...exception.place, rule, severity, message, docs: undefined }
}
