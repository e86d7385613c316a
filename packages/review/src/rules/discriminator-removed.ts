import { defineRule } from '../rule.ts'

/** A `discriminator` is gone. */
export const discriminatorRemoved = defineRule({
  name: 'discriminator-removed',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, from }) =>
      `${subject} no longer says that \`${from}\` tells its variants apart in requests: what callers send is the same.`,
  },
  response: {
    level: 'risky',
    message: ({ subject, from }) =>
      `${subject} no longer says that \`${from}\` tells its variants apart in responses: generated clients that choose by it have to guess. Keep it.`,
  },
})
