import { defineRule } from '../rule.ts'

/** An answer has a link less. */
export const linkRemoved = defineRule({
  name: 'link-removed',
  tier: 'wire',
  request: {
    level: 'risky',
    message: ({ subject }) =>
      `The link ${subject} is gone from what receivers answer: who follows it has to find the way alone. Keep it.`,
  },
  response: {
    level: 'risky',
    client: 'breaking',
    message: ({ subject }) =>
      `The link ${subject} is gone: clients made from the document that follow it lose the way. Keep it.`,
  },
})
