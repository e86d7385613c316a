import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionCredentialAnswerChanged = defineRule({
  name: 'convention-credential-answer-changed',
  tier: 'convention',
  either: {
    level: 'risky',
    message: (facts) =>
      `${said(facts)}: callers who renew credentials or ask for others when they see it do not see it any more. Announce it before.`,
  },
})
