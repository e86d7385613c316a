import { defineRule } from '../rule.ts'

/** A condition is gone. */
export const constraintRemoved = defineRule({
  name: 'constraint-removed',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what }) =>
      `${subject} has lost a condition, ${what}, in requests: what callers send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} need no longer meet a condition, ${what}, in responses: callers who rely on it fail. Go on meeting it.`,
  },
})
