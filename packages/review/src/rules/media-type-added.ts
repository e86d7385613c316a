import { defineRule } from '../rule.ts'

/** A body has one more media type. */
export const mediaTypeAdded = defineRule({
  name: 'media-type-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what, way, callers }) =>
      `${subject} may be ${what} ${way}: what ${callers} send is still accepted.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what, callers }) =>
      `${subject} is there as ${what} as well: ${callers} who know the old one go on working.`,
  },
})
