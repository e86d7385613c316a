import { defineRule } from '../rule.ts'

/** An operation asks for credentials that did not. */
export const securityAdded = defineRule({
  name: 'security-added',
  tier: 'wire',
  either: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} needs credentials (${what}) where it needed none: callers without them get 401. Leave it open, or announce the day.`,
  },
})
