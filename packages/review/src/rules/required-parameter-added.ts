import { defineRule } from '../rule.ts'

/** An operation has a new parameter that must be sent. */
export const requiredParameterAdded = defineRule({
  name: 'required-parameter-added',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, callers }) =>
      `${subject} is new and required: ${callers} who do not know it get refused. Add it as optional first, and assume a value.`,
  },
  response: {
    level: 'safe',
    message: ({ subject }) => `${subject} is always sent: receivers read what they know.`,
  },
})
