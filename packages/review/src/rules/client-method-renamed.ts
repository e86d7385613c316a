import { defineRule } from '../rule.ts'

export const clientMethodRenamed = defineRule({
  name: 'client-method-renamed',
  tier: 'client',
  either: {
    level: 'breaking',
    message: ({ from, to }) =>
      `\`${from}\` is called \`${to}\` now: code that calls it does not compile after an update. Keep the old \`operationId\`, or the names with \`x-operation\`.`,
  },
})
