import { defineRule } from '../rule.ts'

/** `allowReserved` is set. */
export const reservedCharactersAccepted = defineRule({
  name: 'reserved-characters-accepted',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, callers }) =>
      `${subject} may have reserved characters as they are: what ${callers} send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject }) =>
      `${subject} may have reserved characters as they are: receivers who split at them fail. Go on encoding them.`,
  },
})
