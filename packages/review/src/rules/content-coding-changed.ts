import { defineRule } from '../rule.ts'

/** `contentEncoding` or `contentMediaType` is another one, new or gone. */
export const contentCodingChanged = defineRule({
  name: 'content-coding-changed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, from, to }) =>
      `${subject} is read with the ${what} ${to} in requests, no longer ${from}: what callers send is read wrongly. Accept both.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what, from, to }) =>
      `${subject} has the ${what} ${to} in responses, no longer ${from}: callers read it wrongly. Add a property beside it.`,
  },
})
