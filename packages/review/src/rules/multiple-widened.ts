import { defineRule } from '../rule.ts'

/** `multipleOf` is gone, or a divisor of what it was. */
export const multipleWidened = defineRule({
  name: 'multiple-widened',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} need only be a multiple of ${to} ${way} (${from} before): what ${callers} send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} need no longer be a multiple of ${from} ${way} (now ${to}): ${callers} who count in that step get values between. Keep the step.`,
  },
})
