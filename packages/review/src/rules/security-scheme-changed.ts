import { defineRule } from '../rule.ts'

/** A security scheme that operations use works otherwise. */
export const securitySchemeChanged = defineRule({
  name: 'security-scheme-changed',
  tier: 'wire',
  either: {
    level: 'breaking',
    message: ({ subject, what, from, to }) =>
      `${what} of the security scheme ${subject} is ${to}, no longer ${from}: callers send credentials the old way and get 401. Add a scheme beside it.`,
  },
})
