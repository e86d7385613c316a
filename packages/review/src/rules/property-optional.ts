import { defineRule } from '../rule.ts'

/** A property that was always there may be missing. */
export const propertyOptional = defineRule({
  name: 'property-optional',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what }) =>
      `${subject} can do without ${what} in requests: what callers send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} can be without ${what} in responses: callers who read it without a check fail. Go on answering it.`,
  },
})
