import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionRateLimitSignalChanged = defineRule({
  name: 'convention-rate-limit-signal-changed',
  tier: 'convention',
  either: {
    level: 'risky',
    message: (facts) =>
      `${said(facts)}: callers learn from it when to slow down and when to go on. Send the old one as well until they know the new one.`,
  },
})
