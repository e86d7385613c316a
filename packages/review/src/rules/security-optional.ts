import { defineRule } from '../rule.ts'

/** No credentials are an alternative now. */
export const securityOptional = defineRule({
  name: 'security-optional',
  tier: 'wire',
  either: {
    level: 'risky',
    message: ({ subject }) =>
      `${subject} can be called without credentials as well: what was protected is open to anybody. If that is meant, waive this with the reason.`,
  },
})
