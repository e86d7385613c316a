import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionUpdateChanged = defineRule({
  name: 'convention-update-changed',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: (facts) =>
      `${said(facts)}: the same body changes other properties than before. Offer the new semantics under another method or media type.`,
  },
})
