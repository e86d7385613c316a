import { defineRule } from '../rule.ts'

/** A value has another type, and the old one is gone. */
export const typeChanged = defineRule({
  name: 'type-changed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, from, to }) =>
      `${subject} takes ${to} in requests, no longer ${from}: callers who send the old type get refused. Accept both for a while, or add a new property beside it.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, from, to }) =>
      `${subject} is ${to} in responses, no longer ${from}: callers who read the old type fail. Add a new property beside it and keep the old one.`,
  },
})
