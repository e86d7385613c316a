import { defineRule } from '../rule.ts'

/** `format` is gone, or a wider one. */
export const formatRemoved = defineRule({
  name: 'format-removed',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} need no longer have the ${what} ${from} ${way} (now ${to}): what ${callers} send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} need no longer have the ${what} ${from} ${way} (now ${to}): ${callers} who parse it fail. Keep the form.`,
  },
})
