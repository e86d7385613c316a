import { defineRule } from '../rule.ts'

/** A body has a media type less. */
export const mediaTypeRemoved = defineRule({
  name: 'media-type-removed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} must not be ${what} any more: callers who send it get 415. Go on accepting it.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} is no longer there as ${what}: callers who ask for it get 406 or what they cannot read. Go on answering it.`,
  },
})
