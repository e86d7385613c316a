import { defineRule } from '../rule.ts'

/** `multipleOf` is another number, neither a multiple nor a divisor of the old one. */
export const multipleChanged = defineRule({
  name: 'multiple-changed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} must be a multiple of ${to} ${way}, no longer of ${from}: ${callers} who count in the old step get refused. Accept both.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} is a multiple of ${to} ${way}, no longer of ${from}: ${callers} who count in the old step fail. Add another beside it.`,
  },
})
