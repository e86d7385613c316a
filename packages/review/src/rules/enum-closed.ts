import { defineRule } from '../rule.ts'

/** The author promises that a list of values will not grow: `x-closed`. */
export const enumClosed = defineRule({
  name: 'enum-closed',
  tier: 'wire',
  response: {
    level: 'safe',
    message: ({ subject, way, callers }) =>
      `${subject} has no more values than these ${way}: ${callers} go on working.`,
  },
  alone: 'What callers may send is listed anyway.',
})
