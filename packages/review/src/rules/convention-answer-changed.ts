import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionAnswerChanged = defineRule({
  name: 'convention-answer-changed',
  tier: 'convention',
  either: {
    level: 'risky',
    message: (facts) => `${said(facts)}: callers who tell what happened by it have to know both. Announce it before.`,
  },
})
