import { defineRule } from '../rule.ts'

/** An answer has one more link. */
export const linkAdded = defineRule({
  name: 'link-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject }) => `The link ${subject} is new in what receivers answer.`,
  },
  response: {
    level: 'safe',
    message: ({ subject }) => `The link ${subject} is new: nobody has to follow it.`,
  },
})
