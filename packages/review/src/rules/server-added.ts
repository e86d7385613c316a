import { defineRule } from '../rule.ts'

/** There is one more server. */
export const serverAdded = defineRule({
  name: 'server-added',
  tier: 'wire',
  either: {
    level: 'safe',
    message: ({ subject }) => `The server ${subject} is new: nobody has to call it.`,
  },
})
