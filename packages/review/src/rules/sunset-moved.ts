import { defineRule } from '../rule.ts'

/** `x-sunset` of an operation is another day. */
export const sunsetMoved = defineRule({
  name: 'sunset-moved',
  tier: 'wire',
  either: {
    level: 'safe',
    message: ({ subject, from, to }) => `${subject} ends on ${to} (before: ${from}).`,
  },
})
