import { defineRule } from '../rule.ts'

export const clientCredentialRenamed = defineRule({
  name: 'client-credential-renamed',
  tier: 'client',
  either: {
    level: 'breaking',
    message: ({ from, to }) =>
      `\`${from}\` is called \`${to}\` now: a client that is made with the old name sends no credential. Keep the name of the security scheme.`,
  },
})
