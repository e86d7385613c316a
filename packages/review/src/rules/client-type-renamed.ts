import { defineRule } from '../rule.ts'

export const clientTypeRenamed = defineRule({
  name: 'client-type-renamed',
  tier: 'client',
  either: {
    level: 'annotation',
    message: ({ from, to }) =>
      `The type \`${from}\` is called \`${to}\` now: whoever imports it imports the new name after an update.`,
  },
})
