import { defineRule } from '../rule.ts'

/** A way to be allowed needs one more scheme. */
export const securitySchemeDemanded = defineRule({
  name: 'security-scheme-demanded',
  tier: 'wire',
  either: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} asks for ${what} as well: callers who do not send it get 401. Add it as an alternative first.`,
  },
})
