import { defineRule } from '../rule.ts'

/** An operation asks for no credentials any more. */
export const securityRemoved = defineRule({
  name: 'security-removed',
  tier: 'wire',
  either: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} no longer needs credentials (before: ${what}): what was protected is open to anybody, and answers that depend on who calls no longer can. If that is meant, waive this with the reason.`,
  },
})
