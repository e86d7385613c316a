import { defineRule } from '../rule.ts'

/** A body has one more media type. */
export const mediaTypeAdded = defineRule({
  name: 'media-type-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what }) => `${subject} may be ${what} in requests: what callers send is still accepted.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what }) => `${subject} is there as ${what} as well: callers get it who ask for it.`,
  },
})
