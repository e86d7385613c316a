import { defineRule } from '../rule.ts'

/** A document that was not there before. */
export const apiAdded = defineRule({
  name: 'api-added',
  tier: 'wire',
  either: {
    level: 'safe',
    message: ({ subject }) => `${subject} is new: nobody calls it yet.`,
  },
})
