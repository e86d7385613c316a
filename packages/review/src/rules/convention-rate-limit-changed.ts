import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionRateLimitChanged = defineRule({
  name: 'convention-rate-limit-changed',
  tier: 'convention',
  either: {
    level: 'risky',
    message: (facts) =>
      `${said(facts)}: callers who stay within the old limit may be refused. Announce it, and give them time to slow down.`,
  },
})
