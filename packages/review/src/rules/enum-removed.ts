import { defineRule } from '../rule.ts'

/** A value that was one of a list is free. */
export const enumRemoved = defineRule({
  name: 'enum-removed',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what, way, callers }) =>
      `${subject} takes values besides ${what} ${way}: what ${callers} send is still accepted.`,
  },
  response: {
    level: 'risky',
    message: ({ subject, what, way, callers }) =>
      `${subject} can have values besides ${what} ${way}: ${callers} who switch over the list meet values they do not know. Tell them before the first new one comes.`,
  },
})
