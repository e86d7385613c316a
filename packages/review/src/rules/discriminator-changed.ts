import { defineRule } from '../rule.ts'

/** The property that tells variants apart, or the value that stands for one, is another one. */
export const discriminatorChanged = defineRule({
  name: 'discriminator-changed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, from, to }) =>
      `${subject} is told apart by \`${to}\` in requests, no longer by \`${from}\`: what callers send is taken for another variant or refused. Accept both.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, from, to }) =>
      `${subject} is told apart by \`${to}\` in responses, no longer by \`${from}\`: callers take it for another variant or fail. Keep the old value beside the new one.`,
  },
})
