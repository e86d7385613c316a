import { defineRule } from '../rule.ts'

/** A parameter that had to be sent may be left out. */
export const parameterOptional = defineRule({
  name: 'parameter-optional',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, callers }) => `${subject} may be left out: what ${callers} send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject }) =>
      `${subject} may be missing: receivers who read it without a check fail. Go on sending it.`,
  },
})
