import { defineRule } from '../rule.ts'

/** A request has a body that must be sent, where there was none. */
export const requiredBodyAdded = defineRule({
  name: 'required-body-added',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, callers }) =>
      `${subject} is new and required: ${callers} who send none get refused. Make it optional.`,
  },
  response: {
    level: 'safe',
    message: ({ subject }) => `${subject} is always sent: who does not read it goes on working.`,
  },
})
