import { defineRule } from '../rule.ts'

/** `format` is new, or a narrower one. */
export const formatAdded = defineRule({
  name: 'format-added',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} must have the ${what} ${to} ${way} (${from} before): ${callers} who send another form get refused. Go on accepting what parses.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} has the ${what} ${to} ${way} (${from} before): ${callers} go on working.`,
  },
})
