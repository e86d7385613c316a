import { defineRule } from '../rule.ts'

/** A header of an answer is always there now. */
export const headerRequired = defineRule({
  name: 'header-required',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject }) =>
      `The header ${subject} must be answered: receivers who leave it out are taken to have failed. Keep it optional.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, callers }) =>
      `The header ${subject} is always there: ${callers} who check for it go on working.`,
  },
})
