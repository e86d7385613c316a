import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionTraceChanged = defineRule({
  name: 'convention-trace-changed',
  tier: 'convention',
  either: {
    level: 'risky',
    message: (facts) => `${said(facts)}: callers report problems by this id. Send it in both places for a time.`,
  },
})
