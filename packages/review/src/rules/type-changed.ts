import { defineRule } from '../rule.ts'

/** A value has another type, and the old one is gone. */
export const typeChanged = defineRule({
  name: 'type-changed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} takes ${to} ${way}, no longer ${from}: ${callers} who send the old type get refused. Accept both for a while, or add another beside it.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} is ${to} ${way}, no longer ${from}: ${callers} who read the old type fail. Add another beside it and keep the old one.`,
  },
})
