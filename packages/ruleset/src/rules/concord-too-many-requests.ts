import { defineRule } from '../rule.ts'
import { documentsAny } from '../support/documents-any.ts'
import { eachOrMost } from '../support/each-or-most.ts'
import { existing } from '../support/existing.ts'

export const tooManyRequests = defineRule({
  id: 'concord-too-many-requests',
  summary: 'Operations document the answer to a caller who is too fast.',
  group: 'rate limits',
  severity: 'off',
  strict: 'warn',
  reads: ['wire.rateLimit'],
  check(api) {
    // Where the document declares its limit, that is what is checked.
    if (api.conventions?.wire.rateLimit !== undefined) return []
    return eachOrMost(
      api.operations,
      (operation) => documentsAny(operation, 429),
      ({ id, pointer }) => ({
        pointer: existing(api, pointer, 'responses'),
        message: `\`${id}\` does not say what happens to a caller who is too fast: add a response \`429\``,
      }),
      {
        pointer: existing(api, '', 'paths'),
        what: 'operations do not say what happens to a caller who is too fast: add a response `429` to each',
      },
    )
  },
})
