import { defineRule } from '../rule.ts'

/** Null is accepted now. */
export const nullAccepted = defineRule({
  name: 'null-accepted',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject }) => `${subject} may be null in requests: nobody has to send it.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject }) =>
      `${subject} can be null in responses: callers who read it without a check fail. Leave the property out, or answer an empty value.`,
  },
})
