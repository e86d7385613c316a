import { defineRule } from '../rule.ts'

/** An operation has one more callback. */
export const callbackAdded = defineRule({
  name: 'callback-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject }) => `The callback ${subject} is new: receivers may call it.`,
  },
  response: {
    level: 'safe',
    message: ({ subject }) => `The callback ${subject} is new: who asks for none gets none.`,
  },
})
