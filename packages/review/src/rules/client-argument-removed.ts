import { defineRule } from '../rule.ts'

export const clientArgumentRemoved = defineRule({
  name: 'client-argument-removed',
  tier: 'client',
  either: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `\`${subject}\` is not told \`${what}\` any more: it has one value only, and is sent by itself. Code that passes it does not compile after an update.`,
  },
})
