import { defineRule } from '../rule.ts'

/** An operation has a parameter less. */
export const parameterRemoved = defineRule({
  name: 'parameter-removed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, callers }) =>
      `${subject} is no longer accepted: ${callers} who send it get refused, or it is ignored. Go on accepting it, and deprecate it.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject }) => `${subject} is no longer sent: receivers who read it find nothing. Go on sending it.`,
  },
})
