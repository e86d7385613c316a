import { defineRule } from '../rule.ts'

/** `required: true` of a body is gone. */
export const bodyOptional = defineRule({
  name: 'body-optional',
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
