import { defineRule } from '../rule.ts'

/** A condition is new. */
export const constraintAdded = defineRule({
  name: 'constraint-added',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, way, callers }) =>
      `${subject} has a new condition, ${what}, ${way}: ${callers} whose values do not meet it get refused. Accept what was accepted.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what, way, callers }) =>
      `${subject} meets a new condition, ${what}, ${way}: ${callers} go on working.`,
  },
})
