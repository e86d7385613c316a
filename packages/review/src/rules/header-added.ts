import { defineRule } from '../rule.ts'

/** An answer has one more header. */
export const headerAdded = defineRule({
  name: 'header-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject }) => `The header ${subject} may be answered: receivers need not.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, callers }) => `The header ${subject} is new: ${callers} read what they know.`,
  },
})
