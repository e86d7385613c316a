import { joinPointer } from '@concord-api/model'

import { defineRule } from '../rule.ts'

export const basicCredentials = defineRule({
  id: 'concord-basic-credentials',
  summary: 'Passwords are not sent with every request.',
  group: 'security',
  severity: 'off',
  strict: 'warn',
  reads: [],
  *check({ securitySchemes }) {
    for (const [name, scheme] of securitySchemes) {
      if (scheme.type !== 'http' || scheme.scheme !== 'basic') continue
      yield {
        pointer: joinPointer('/components/securitySchemes', name),
        message: `\`${name}\` sends a password with every request: use tokens that end, \`scheme: bearer\` or \`type: oauth2\``,
      }
    }
  },
})
