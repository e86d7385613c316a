import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionIdempotencyChanged = defineRule({
  name: 'convention-idempotency-changed',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: (facts) =>
      `${said(facts)}: callers repeat requests because this made it harmless, and may now do things twice. Accept the old way as well.`,
  },
})
