import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionAcceptedChanged = defineRule({
  name: 'convention-accepted-changed',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: (facts) =>
      `${said(facts)}: callers wait for what an accepted request becomes, and do not find it or never stop. Keep what they read beside what is new.`,
  },
})
