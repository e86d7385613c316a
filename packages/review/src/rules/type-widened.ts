import { defineRule } from '../rule.ts'

/** A value has more types than before. */
export const typeWidened = defineRule({
  name: 'type-widened',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, from, to }) =>
      `${subject} takes ${to} in requests, where it took ${from}: what callers send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, from, to }) =>
      `${subject} can be ${to} in responses, where it was ${from}: callers who expect the old types fail on the new ones. Answer those only to callers who ask for them.`,
  },
})
