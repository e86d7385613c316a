import { defineRule } from '../rule.ts'

/** A variable of a server has more values. */
export const serverVariableWidened = defineRule({
  name: 'server-variable-widened',
  tier: 'wire',
  either: {
    level: 'safe',
    message: ({ subject }) =>
      `The server variable ${subject} has more values: settings that callers have go on working.`,
  },
})
