import { defineRule } from '../rule.ts'

/** There is one more webhook. */
export const webhookAdded = defineRule({
  name: 'webhook-added',
  tier: 'wire',
  either: {
    level: 'safe',
    message: ({ subject }) => `The webhook ${subject} is new: receivers who do not know it should ignore it.`,
  },
})
