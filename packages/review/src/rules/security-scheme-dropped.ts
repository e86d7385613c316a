import { defineRule } from '../rule.ts'

/** A way to be allowed needs a scheme less. */
export const securitySchemeDropped = defineRule({
  name: 'security-scheme-dropped',
  tier: 'wire',
  either: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} no longer asks for ${what}: what was protected by both is protected by less. If that is meant, waive this with the reason.`,
  },
})
