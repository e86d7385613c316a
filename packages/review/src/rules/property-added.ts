import { defineRule } from '../rule.ts'

/** An object has one more property, which need not be sent. */
export const propertyAdded = defineRule({
  name: 'property-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what }) => `${subject} takes ${what} in requests: nobody has to send it.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what }) => `${subject} has ${what} in responses: callers read what they know.`,
  },
})
