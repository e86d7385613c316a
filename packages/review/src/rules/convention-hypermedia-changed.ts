import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionHypermediaChanged = defineRule({
  name: 'convention-hypermedia-changed',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: (facts) =>
      `${said(facts)}: callers follow links by where they stand. Keep the old members beside the new ones until nobody reads them.`,
  },
})
