import { defineRule } from '../rule.ts'

export const clientGroupRenamed = defineRule({
  name: 'client-group-renamed',
  tier: 'client',
  either: {
    level: 'breaking',
    message: ({ from, to }) =>
      `\`${from}\` is called \`${to}\` now: code that calls its methods does not compile after an update. Keep the old name with \`x-operation: { resource }\`.`,
  },
})
