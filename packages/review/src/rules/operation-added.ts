import { defineRule } from '../rule.ts'

/** There is one more operation. */
export const operationAdded = defineRule({
  name: 'operation-added',
  tier: 'wire',
  either: {
    level: 'safe',
    message: ({ subject }) => `${subject} is new: nobody has to call it.`,
  },
})
