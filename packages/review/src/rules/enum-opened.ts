import { defineRule } from '../rule.ts'

/** The author no longer promises that a list of values will not grow: `x-closed`. */
export const enumOpened = defineRule({
  name: 'enum-opened',
  tier: 'wire',
  response: {
    level: 'risky',
    message: ({ subject, way, callers }) =>
      `${subject} may get other values ${way} later: ${callers} who switch over the list were promised that it does not grow. Tell them before the first new one comes, or keep the promise.`,
  },
  alone: 'What callers may send is listed anyway.',
})
