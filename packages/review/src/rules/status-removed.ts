import { defineRule } from '../rule.ts'

/** A status is no longer documented. */
export const statusRemoved = defineRule({
  name: 'status-removed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} must not have the status ${what} any more: receivers who answer it are taken to have failed. Go on accepting it.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} no longer have the status ${what}: callers who wait for it never see it. Go on answering it.`,
  },
})
