import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionOutcomeChanged = defineRule({
  name: 'convention-outcome-changed',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: (facts) =>
      `${said(facts)}: callers tell success from failure by it, and take the one for the other. Keep the old values beside the new ones.`,
  },
})
