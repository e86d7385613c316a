import { defineRule } from '../rule.ts'

/** An operation has a callback less, or one of its calls is gone. */
export const callbackRemoved = defineRule({
  name: 'callback-removed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject }) => `The callback ${subject} is gone: receivers who call it get refused. Keep it.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, callers }) =>
      `The callback ${subject} is gone: ${callers} wait for a call that never comes. Go on calling it.`,
  },
})
