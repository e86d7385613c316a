import { defineRule } from '../rule.ts'

/** There is no body where there was one. */
export const bodyRemoved = defineRule({
  name: 'body-removed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, callers }) =>
      `${subject} is no longer accepted: ${callers} who send it get refused, or it is ignored. Go on accepting it.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject }) => `${subject} is gone: who reads it finds nothing. Go on sending it.`,
  },
})
