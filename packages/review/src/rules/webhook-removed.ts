import { defineRule } from '../rule.ts'

/** A webhook is gone. */
export const webhookRemoved = defineRule({
  name: 'webhook-removed',
  tier: 'wire',
  either: {
    level: 'breaking',
    message: ({ subject }) =>
      `The webhook ${subject} is gone: receivers wait for calls that never come. Go on delivering it.`,
  },
})
