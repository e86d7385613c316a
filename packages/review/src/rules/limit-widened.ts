import { defineRule } from '../rule.ts'

/** A bound of a number, a length or a count is less strict. */
export const limitWidened = defineRule({
  name: 'limit-widened',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} has a wider ${what} ${way} (${from} before, ${to} now): what ${callers} send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} has a wider ${what} ${way} (${from} before, ${to} now): ${callers} who rely on the old limit (column sizes, fixed fields) fail. Keep the limit, or announce it in a new version.`,
  },
})
