import { defineRule } from '../rule.ts'

/** `contentEncoding` or `contentMediaType` is another one, new or gone. */
export const contentCodingChanged = defineRule({
  name: 'content-coding-changed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} is read with the ${what} ${to} ${way}, no longer ${from}: what ${callers} send is read wrongly. Accept both.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} has the ${what} ${to} ${way}, no longer ${from}: ${callers} read it wrongly. Add another beside it.`,
  },
})
