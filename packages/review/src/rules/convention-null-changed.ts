import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionNullChanged = defineRule({
  name: 'convention-null-changed',
  tier: 'convention',
  either: {
    level: 'risky',
    message: (facts) =>
      `${said(facts)}: callers read null as what it meant before. Announce it, or leave the property out where that is meant.`,
  },
})
