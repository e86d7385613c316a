import type { Rule } from './rule.ts'
import { rules } from './rules/index.ts'

/**
 * `recommended` demands what nearly every API should do and finds few things in a good document; `strict` has every
 * rule, and what contradicts the document's own conventions is an error in it.
 */
export const profiles = ['recommended', 'strict'] as const

export type Profile = (typeof profiles)[number]

/** The rules of a profile, each with the severity it has there; those that are off in it are left out. */
export function rulesOf(profile: Profile): Rule[] {
  return rules
    .map((rule) => ({ ...rule, severity: profile === 'strict' ? (rule.strict ?? rule.severity) : rule.severity }))
    .filter(({ severity }) => severity !== 'off')
}
