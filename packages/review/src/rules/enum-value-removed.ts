import { defineRule } from '../rule.ts'

/** A list of values has fewer of them. */
export const enumValueRemoved = defineRule({
  name: 'enum-value-removed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} no longer takes ${what} in requests: callers who send it get refused. Go on accepting it, and map it to another value.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what }) =>
      `${subject} is no longer ${what} in responses: callers who handle it go on working.`,
  },
})
