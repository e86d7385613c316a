import { defineRule } from '../rule.ts'

/** A `discriminator` is new. */
export const discriminatorAdded = defineRule({
  name: 'discriminator-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, to }) =>
      `${subject} tells its variants apart by \`${to}\` in requests: what callers send is the same.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, to }) => `${subject} tells its variants apart by \`${to}\` in responses: callers may use it.`,
  },
})
