import { defineRule } from '../rule.ts'

/** An object has one more property, which need not be sent. */
export const propertyAdded = defineRule({
  name: 'property-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what, way }) => `${subject} takes ${what} ${way}: nobody has to send it.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what, way, callers }) => `${subject} has ${what} ${way}: ${callers} read what they know.`,
  },
})
