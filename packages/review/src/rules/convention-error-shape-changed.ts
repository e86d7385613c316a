import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionErrorShapeChanged = defineRule({
  name: 'convention-error-shape-changed',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: (facts) =>
      `${said(facts)}: callers look there for what went wrong. Send the old member beside the new one until they have changed.`,
  },
})
