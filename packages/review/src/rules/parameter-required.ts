import { defineRule } from '../rule.ts'

/** A parameter that could be left out must be sent. */
export const parameterRequired = defineRule({
  name: 'parameter-required',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, callers }) =>
      `${subject} is required: ${callers} who leave it out get refused. Keep it optional and assume a value.`,
  },
  response: {
    level: 'safe',
    message: ({ subject }) => `${subject} is always sent: receivers who check for it go on working.`,
  },
})
