import { defineRule } from '../rule.ts'

/** The address of a callback is made of something else. */
export const callbackMoved = defineRule({
  name: 'callback-moved',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, from, to }) =>
      `The callback ${subject} is at ${to}, no longer at ${from}: who calls the old address gets nothing. Keep both.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, from, to, callers }) =>
      `The callback ${subject} is called at ${to}, no longer at ${from}: ${callers} wait at the old address. Call both.`,
  },
})
