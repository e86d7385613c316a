import { defineRule } from '../rule.ts'

export const clientArgumentAdded = defineRule({
  name: 'client-argument-added',
  tier: 'client',
  either: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `\`${subject}\` has to be told \`${what}\` now: it had one value only, and was sent by itself. Make the parameter optional, with that value as its default.`,
  },
})
