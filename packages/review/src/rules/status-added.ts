import { defineRule } from '../rule.ts'

/** An answer has a status that was not documented. */
export const statusAdded = defineRule({
  name: 'status-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what }) => `${subject} may be answered with ${what}: receivers need not.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what, callers }) =>
      `${subject} answers ${what} as well: ${callers} who do not know it treat it as others of its class. Keep the old statuses for what they were used for.`,
  },
})
