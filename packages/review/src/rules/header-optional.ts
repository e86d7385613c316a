import { defineRule } from '../rule.ts'

/** A header of an answer may be missing. */
export const headerOptional = defineRule({
  name: 'header-optional',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject }) => `The header ${subject} may be left out by receivers.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, callers }) =>
      `The header ${subject} may be missing: ${callers} who read it without a check fail. Go on sending it.`,
  },
})
