import { defineRule } from '../rule.ts'

/** A variable of a server has another default or fewer values. */
export const serverVariableChanged = defineRule({
  name: 'server-variable-changed',
  tier: 'wire',
  either: {
    level: 'risky',
    message: ({ subject }) =>
      `The server variable ${subject} has other values: callers who use an old one, or none, may call another server. Keep the values and the default.`,
  },
})
