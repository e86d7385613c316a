import { defineRule } from '../rule.ts'

/** A `discriminator` is new. */
export const discriminatorAdded = defineRule({
  name: 'discriminator-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, to, way, callers }) =>
      `${subject} tells its variants apart by \`${to}\` ${way}: what ${callers} send is the same.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, to, way, callers }) =>
      `${subject} tells its variants apart by \`${to}\` ${way}: ${callers} may use it.`,
  },
})
