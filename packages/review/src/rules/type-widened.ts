import { defineRule } from '../rule.ts'

/** A value has more types than before. */
export const typeWidened = defineRule({
  name: 'type-widened',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} takes ${to} ${way}, where it took ${from}: what ${callers} send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} can be ${to} ${way}, where it was ${from}: ${callers} who expect the old types fail on the new ones. Send those only to ${callers} who ask for them.`,
  },
})
