import type { Direction, Level, Tier } from './finding.ts'

/** What a rule's message may speak of. Values are as people read them: `"a"`, `10`. */
export interface Facts {
  /** What it is about: `Pet.name`, `the query parameter limit`. */
  readonly subject: string
  /** The part of it that changed: a keyword, a name, a list of values. */
  readonly what?: string
  readonly from?: string
  readonly to?: string
}

/** The words of a message that depend on who sends the request. */
export interface Words {
  /** `callers`, or `receivers` of what the API sends. */
  readonly callers: string
  /** `in requests`, `in what receivers answer`. */
  readonly way: string
}

/** What a rule says of a change in one direction. */
export interface Verdict {
  readonly level: Level
  /** What it asks of those who call a generated client, where that is something else: types go with the document. */
  readonly client?: Level
  readonly message: (facts: Facts & Words) => string
}

/**
 * A kind of change. Most have two sides: what a request accepts must not narrow, what a response holds must not widen
 * or lose what callers read. The id of a finding is the name with its direction in front, `request-enum-value-removed`.
 */
export interface Rule {
  /** The file of the rule and of its page. */
  readonly name: string
  readonly tier: Tier
  readonly request?: Verdict
  readonly response?: Verdict
  /** For a change that has no direction. */
  readonly either?: Verdict
  /** Why a rule with only one side has no twin. */
  readonly alone?: string
}

/** Names a rule in its own file; the meta-test holds it to its file and page. */
export function defineRule(rule: Rule): Rule {
  return rule
}

/** The ids that findings of a rule can have. */
export function idsOf(rule: Rule): string[] {
  const directions: readonly Direction[] = ['request', 'response']
  const directed = directions.filter((direction) => rule[direction] !== undefined)
  const ids = directed.map((direction) => `${direction}-${rule.name}`)
  return rule.either === undefined ? ids : [...ids, rule.name]
}
