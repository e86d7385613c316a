import { defineRule } from '../rule.ts'

/** A bound of a number, a length or a count is stricter. */
export const limitNarrowed = defineRule({
  name: 'limit-narrowed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, from, to }) =>
      `${subject} has a stricter ${what} in requests (${from} before, ${to} now): callers who send values beyond it get refused. Keep the old limit, or warn first.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what, from, to }) =>
      `${subject} has a stricter ${what} in responses (${from} before, ${to} now): callers who handle the old range go on working.`,
  },
})
