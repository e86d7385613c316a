import { defineRule } from '../rule.ts'

/** `encoding` of a part or a form field is another one. */
export const encodingChanged = defineRule({
  name: 'encoding-changed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, callers }) =>
      `The part ${what} of ${subject} is expected in another form: ${callers} who send the old one get refused. Accept both.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `The part ${what} of ${subject} has another form: who reads the old one fails. Keep it.`,
  },
})
