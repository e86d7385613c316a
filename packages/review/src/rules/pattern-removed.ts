import { defineRule } from '../rule.ts'

/** `pattern` is gone. */
export const patternRemoved = defineRule({
  name: 'pattern-removed',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, from, way, callers }) =>
      `${subject} need no longer match \`${from}\` ${way}: what ${callers} send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, from, way, callers }) =>
      `${subject} need no longer match \`${from}\` ${way}: ${callers} who take it apart fail. Keep the form.`,
  },
})
