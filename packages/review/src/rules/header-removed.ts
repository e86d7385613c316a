import { defineRule } from '../rule.ts'

/** An answer has a header less. */
export const headerRemoved = defineRule({
  name: 'header-removed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject }) =>
      `The header ${subject} is no longer read: receivers who answer it are ignored. Go on reading it.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, callers }) =>
      `The header ${subject} is no longer sent: ${callers} who read it find nothing. Go on sending it.`,
  },
})
