import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionVersioningChanged = defineRule({
  name: 'convention-versioning-changed',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: (facts) => `${said(facts)}: callers choose a version the way it was declared. Accept the old way as well.`,
  },
})
