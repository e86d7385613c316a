import { defineRule } from '../rule.ts'

/** A condition is gone. */
export const constraintRemoved = defineRule({
  name: 'constraint-removed',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what, way, callers }) =>
      `${subject} has lost a condition, ${what}, ${way}: what ${callers} send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what, way, callers }) =>
      `${subject} need no longer meet a condition, ${what}, ${way}: ${callers} who rely on it fail. Go on meeting it.`,
  },
})
