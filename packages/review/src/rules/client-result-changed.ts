import { defineRule } from '../rule.ts'

export const clientResultChanged = defineRule({
  name: 'client-result-changed',
  tier: 'client',
  either: {
    level: 'breaking',
    message: ({ subject, from, to }) =>
      `\`${subject}\` gives ${to} now and not ${from}: code that reads the result does not compile after an update, or reads something else. Keep the first success as it was.`,
  },
})
