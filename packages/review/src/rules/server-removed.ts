import { defineRule } from '../rule.ts'

/** A server is no longer listed, or its address changed. */
export const serverRemoved = defineRule({
  name: 'server-removed',
  tier: 'wire',
  either: {
    level: 'risky',
    message: ({ subject }) =>
      `The server ${subject} is no longer listed: callers who use it may get no answer. Keep it answering, or redirect.`,
  },
})
