import { defineRule } from '../rule.ts'

/** A list of values has fewer of them. */
export const enumValueRemoved = defineRule({
  name: 'enum-value-removed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, way, callers }) =>
      `${subject} no longer takes ${what} ${way}: ${callers} who send it get refused. Go on accepting it, and map it to another value.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what, way, callers }) =>
      `${subject} is no longer ${what} ${way}: ${callers} who handle it go on working.`,
  },
})
