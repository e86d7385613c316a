import { defineRule } from '../rule.ts'

/** An answer has a status that was not documented. */
export const statusAdded = defineRule({
  name: 'status-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what }) => `${subject} may have the status ${what}: receivers may answer it.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what }) =>
      `${subject} have the status ${what} as well: callers meet it. Add a new status for what could not happen before.`,
  },
})
