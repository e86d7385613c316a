import { defineRule } from '../rule.ts'

/** Null is accepted now. */
export const nullAccepted = defineRule({
  name: 'null-accepted',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, way }) => `${subject} may be null ${way}: nobody has to send it.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, way, callers }) =>
      `${subject} can be null ${way}: ${callers} who read it without a check fail. Leave the property out, or send an empty value.`,
  },
})
