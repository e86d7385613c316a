import { defineRule } from '../rule.ts'

/** A `oneOf` or `anyOf` has an alternative less, or what had alternatives has none. */
export const variantRemoved = defineRule({
  name: 'variant-removed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} no longer takes ${what} in requests: callers who send it get refused. Go on accepting it.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what }) =>
      `${subject} is never ${what} in responses any more: callers who handle it go on working.`,
  },
})
