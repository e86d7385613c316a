import { defineRule } from '../rule.ts'

export const clientBodyChanged = defineRule({
  name: 'client-body-changed',
  tier: 'client',
  either: {
    level: 'breaking',
    message: ({ subject, from, to }) =>
      `\`${subject}\` sends \`${to}\` now and not \`${from}\`: its body is another argument. Add the new media type in another operation, or make it the one of the old.`,
  },
})
