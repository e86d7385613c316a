import { defineRule } from '../rule.ts'

/** Null is no longer accepted. */
export const nullRefused = defineRule({
  name: 'null-refused',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, way, callers }) =>
      `${subject} must not be null ${way} any more: ${callers} who send null get refused. Go on accepting it, as if it were left out.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, way, callers }) =>
      `${subject} is never null ${way} any more: ${callers} who check for it go on working.`,
  },
})
