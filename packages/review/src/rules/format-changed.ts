import { defineRule } from '../rule.ts'

/** `format` is another one. */
export const formatChanged = defineRule({
  name: 'format-changed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, from, to }) =>
      `${subject} takes the ${what} ${to} in requests, no longer ${from}: callers who send the old form get refused. Accept both.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what, from, to }) =>
      `${subject} has the ${what} ${to} in responses, no longer ${from}: callers who parse the old form fail. Add a property beside it.`,
  },
})
