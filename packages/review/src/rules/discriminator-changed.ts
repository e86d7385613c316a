import { defineRule } from '../rule.ts'

/** The property that tells variants apart, or the value that stands for one, is another one. */
export const discriminatorChanged = defineRule({
  name: 'discriminator-changed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} is told apart by \`${to}\` ${way}, no longer by \`${from}\`: what ${callers} send is taken for another variant or refused. Accept both.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} is told apart by \`${to}\` ${way}, no longer by \`${from}\`: ${callers} take it for another variant or fail. Keep the old value beside the new one.`,
  },
})
