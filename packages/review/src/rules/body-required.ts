import { defineRule } from '../rule.ts'

/** `required: true` of a body is new. */
export const bodyRequired = defineRule({
  name: 'body-required',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, callers }) =>
      `${subject} is required: ${callers} who send none get refused. Keep it optional.`,
  },
  response: {
    level: 'safe',
    message: ({ subject }) => `${subject} is always sent: who checks for it goes on working.`,
  },
})
