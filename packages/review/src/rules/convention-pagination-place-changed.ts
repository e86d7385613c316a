import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionPaginationPlaceChanged = defineRule({
  name: 'convention-pagination-place-changed',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: (facts) =>
      `${said(facts)}: callers go from page to page by it. Keep the old place beside the new one until they have changed.`,
  },
})
