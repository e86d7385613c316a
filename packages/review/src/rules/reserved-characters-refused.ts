import { defineRule } from '../rule.ts'

/** `allowReserved` is gone. */
export const reservedCharactersRefused = defineRule({
  name: 'reserved-characters-refused',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, callers }) =>
      `${subject} must have reserved characters percent-encoded: ${callers} who send them as they are get misread. Go on accepting both.`,
  },
  response: {
    level: 'safe',
    message: ({ subject }) => `${subject} has reserved characters percent-encoded: receivers who decode go on working.`,
  },
})
