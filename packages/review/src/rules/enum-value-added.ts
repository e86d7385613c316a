import { defineRule } from '../rule.ts'

/** A list of values has more of them. */
export const enumValueAdded = defineRule({
  name: 'enum-value-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what, way }) => `${subject} takes ${what} as well ${way}: nobody has to send it.`,
  },
  response: {
    level: 'risky',
    message: ({ subject, what, way, callers }) =>
      `${subject} can be ${what} ${way}: ${callers} who switch over the values have no case for it. Tell them first, and document that the list may grow.`,
  },
})
