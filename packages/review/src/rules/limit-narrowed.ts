import { defineRule } from '../rule.ts'

/** A bound of a number, a length or a count is stricter. */
export const limitNarrowed = defineRule({
  name: 'limit-narrowed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} has a stricter ${what} ${way} (${from} before, ${to} now): ${callers} who send values beyond it get refused. Keep the old limit, or warn first.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} has a stricter ${what} ${way} (${from} before, ${to} now): ${callers} who handle the old range go on working.`,
  },
})
