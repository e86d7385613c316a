import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionChoiceChanged = defineRule({
  name: 'convention-choice-changed',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: (facts) =>
      `${said(facts)}: callers choose what they want the old way, and get something else. Accept the old way as well.`,
  },
})
