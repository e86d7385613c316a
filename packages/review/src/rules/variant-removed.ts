import { defineRule } from '../rule.ts'

/** A `oneOf` or `anyOf` has an alternative less, or what had alternatives has none. */
export const variantRemoved = defineRule({
  name: 'variant-removed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, way, callers }) =>
      `${subject} no longer takes ${what} ${way}: ${callers} who send it get refused. Go on accepting it.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what, way, callers }) =>
      `${subject} is never ${what} ${way} any more: ${callers} who handle it go on working.`,
  },
})
