import { defineRule } from '../rule.ts'

/** A property that was always there may be missing. */
export const propertyOptional = defineRule({
  name: 'property-optional',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what, way, callers }) =>
      `${subject} can do without ${what} ${way}: what ${callers} send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what, way, callers }) =>
      `${subject} can be without ${what} ${way}: ${callers} who read it without a check fail. Go on sending it.`,
  },
})
