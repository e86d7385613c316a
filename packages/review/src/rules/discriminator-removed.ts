import { defineRule } from '../rule.ts'

/** A `discriminator` is gone. */
export const discriminatorRemoved = defineRule({
  name: 'discriminator-removed',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, from, way, callers }) =>
      `${subject} no longer says that \`${from}\` tells its variants apart ${way}: what ${callers} send is the same.`,
  },
  response: {
    level: 'risky',
    message: ({ subject, from, way }) =>
      `${subject} no longer says that \`${from}\` tells its variants apart ${way}: generated clients that choose by it have to guess. Keep it.`,
  },
})
