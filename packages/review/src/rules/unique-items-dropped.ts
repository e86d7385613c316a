import { defineRule } from '../rule.ts'

/** `uniqueItems. */
export const uniqueItemsDropped = defineRule({
  name: 'unique-items-dropped',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject }) => `${subject} may have an item twice in requests: what callers send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject }) =>
      `${subject} can have an item twice in responses: callers who use items as keys lose some or fail. Go on answering each item once.`,
  },
})
