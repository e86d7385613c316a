import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionPageLimitChanged = defineRule({
  name: 'convention-page-limit-changed',
  tier: 'convention',
  either: {
    level: 'risky',
    message: (facts) =>
      `${said(facts)}: callers who ask for as much as they could get less or an error, and those who do not ask get pages of another size. Announce it, or keep the old limit for those who know it.`,
  },
})
