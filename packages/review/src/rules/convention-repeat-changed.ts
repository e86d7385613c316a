import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionRepeatChanged = defineRule({
  name: 'convention-repeat-changed',
  tier: 'convention',
  either: {
    level: 'risky',
    message: (facts) =>
      `${said(facts)}: clients repeat such a request after a failure, which may now do a thing twice. Accept an idempotency key, or keep it harmless.`,
  },
})
