import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionDeprecationChanged = defineRule({
  name: 'convention-deprecation-changed',
  tier: 'convention',
  either: {
    level: 'risky',
    message: (facts) =>
      `${said(facts)}: callers watch for what is going to end, and are not told there any more. Send both for a time.`,
  },
})
