import { defineRule } from '../rule.ts'

/** A `oneOf` or `anyOf` has one more alternative, or what had none has several. */
export const variantAdded = defineRule({
  name: 'variant-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what }) => `${subject} takes ${what} as well in requests: nobody has to send it.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} can be ${what} in responses: callers who tell the variants apart have no case for it. Answer it only to callers who ask for it, or in a new version.`,
  },
})
