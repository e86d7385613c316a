import { defineRule } from '../rule.ts'

/** A `oneOf` or `anyOf` has one more alternative, or what had none has several. */
export const variantAdded = defineRule({
  name: 'variant-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what, way }) => `${subject} takes ${what} as well ${way}: nobody has to send it.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what, way, callers }) =>
      `${subject} can be ${what} ${way}: ${callers} who tell the variants apart have no case for it. Send it only to ${callers} who ask for it, or in a new version.`,
  },
})
