import type { Api } from '@concord-api/model'

/** Something a rule found: a JSON Pointer of the document, and what is wrong there and what to do about it. */
export interface Problem {
  /** Names the node to change, or the closest parent that exists. */
  readonly pointer: string
  /** Plain words, names in backticks, the fix last. */
  readonly message: string
}

export type Severity = 'error' | 'warn'

/** What a rule is about. */
export const groups = [
  'auth',
  'conventions',
  'documentation',
  'envelope',
  'errors',
  'examples',
  'methods',
  'naming',
  'pagination',
  'rate limits',
  'security',
  'versioning',
] as const

export type RuleGroup = (typeof groups)[number]

/** One demand on a document. A rule is data and a pure function; it never throws, whatever the document looks like. */
export interface Rule {
  /** Stable; also the name of the rule's file, test and page. */
  readonly id: string
  /** What a document must do, in one sentence. */
  readonly summary: string
  /** Each rule of this ruleset has one. */
  readonly group?: RuleGroup
  /** In the recommended profile. */
  readonly severity: Severity | 'off'
  /** In the strict profile; the same, where it is left out. A rule that is off in the other one has it. */
  readonly strict?: Severity
  /** The members of `x-conventions` the rule reads: `require.statuses`. It is silent where they are not declared. */
  readonly reads: readonly string[]
  readonly check: (api: Api) => Iterable<Problem>
}

export function defineRule(rule: Rule & { readonly group: RuleGroup }): Rule {
  return rule
}

/** What a rule finds in an API. A part that several operations share is reported once. */
export function findProblems(rule: Rule, api: Api): Problem[] {
  const problems = new Map<string, Problem>()
  for (const problem of rule.check(api)) {
    const key = JSON.stringify([problem.pointer, problem.message])
    if (!problems.has(key)) problems.set(key, problem)
  }
  return [...problems.values()]
}
