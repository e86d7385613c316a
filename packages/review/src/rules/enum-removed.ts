import { defineRule } from '../rule.ts'

/** A value that was one of a list is free. */
export const enumRemoved = defineRule({
  name: 'enum-removed',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what }) =>
      `${subject} takes values besides ${what} in requests: what callers send is still accepted.`,
  },
  response: {
    level: 'risky',
    message: ({ subject, what }) =>
      `${subject} can have values besides ${what} in responses: callers who switch over the list meet values they do not know. Tell them before the first new one comes.`,
  },
})
