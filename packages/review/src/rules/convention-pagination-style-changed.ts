import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionPaginationStyleChanged = defineRule({
  name: 'convention-pagination-style-changed',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: (facts) =>
      `${said(facts)}: callers go from page to page the old way. Keep its parameters and what they read beside the new ones, or add another operation.`,
  },
})
