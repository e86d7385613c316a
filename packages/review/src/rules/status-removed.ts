import { defineRule } from '../rule.ts'

/** A status is no longer documented. */
export const statusRemoved = defineRule({
  name: 'status-removed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} must not be answered with ${what} any more: receivers who do are taken to have failed. Go on accepting it.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what, callers }) =>
      `${subject} no longer answers ${what}: ${callers} who wait for it never see it. Go on answering it.`,
  },
})
