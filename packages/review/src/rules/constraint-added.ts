import { defineRule } from '../rule.ts'

/** A condition is new. */
export const constraintAdded = defineRule({
  name: 'constraint-added',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} has a new condition, ${what}, in requests: callers whose values do not meet it get refused. Accept what was accepted.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what }) => `${subject} meets a new condition, ${what}, in responses: callers go on working.`,
  },
})
