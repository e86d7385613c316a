import { defineRule } from '../rule.ts'

/** `allowEmptyValue` is set. */
export const emptyValueAccepted = defineRule({
  name: 'empty-value-accepted',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, callers }) => `${subject} may be empty: what ${callers} send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject }) => `${subject} may be empty: receivers who parse it fail. Go on sending a value.`,
  },
})
