import { defineRule } from '../rule.ts'

/** `format` is another one. */
export const formatChanged = defineRule({
  name: 'format-changed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} takes the ${what} ${to} ${way}, no longer ${from}: ${callers} who send the old form get refused. Accept both.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} has the ${what} ${to} ${way}, no longer ${from}: ${callers} who parse the old form fail. Add another beside it.`,
  },
})
