import { defineRule } from '../rule.ts'

/** A link names another operation or passes other values. */
export const linkChanged = defineRule({
  name: 'link-changed',
  tier: 'wire',
  request: {
    level: 'risky',
    message: ({ subject }) => `The link ${subject} leads elsewhere in what receivers answer. Keep it.`,
  },
  response: {
    level: 'risky',
    message: ({ subject }) =>
      `The link ${subject} leads elsewhere: clients made from the document that follow it call something else. Add another link.`,
  },
})
