import { defineRule } from '../rule.ts'

/** A body has a media type less. */
export const mediaTypeRemoved = defineRule({
  name: 'media-type-removed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, callers }) =>
      `${subject} must not be ${what} any more: ${callers} who send it get refused. Go on accepting it.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what, callers }) =>
      `${subject} is no longer there as ${what}: ${callers} who know only that get an error, or what they cannot read. Go on sending it.`,
  },
})
