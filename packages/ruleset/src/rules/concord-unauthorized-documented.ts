import type { Api } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { documentsAny } from '../support/documents-any.ts'
import { eachOrMost } from '../support/each-or-most.ts'
import { existing } from '../support/existing.ts'
import { needsCredentials } from '../support/needs-credentials.ts'

export const unauthorizedDocumented = defineRule({
  id: 'concord-unauthorized-documented',
  summary: 'Operations that need credentials document the answer to a caller who has none.',
  group: 'security',
  severity: 'warn',
  strict: 'error',
  reads: ['wire.credentials'],
  check(api) {
    // Where the document declares the answer, that one is checked.
    if (declaresAnswer(api)) return []
    return eachOrMost(
      api.operations.filter(needsCredentials),
      (operation) => documentsAny(operation, 401),
      ({ id, pointer }) => ({
        pointer: existing(api, pointer, 'responses'),
        message: `\`${id}\` needs credentials but does not say what happens without: add a response \`401\``,
      }),
      {
        pointer: existing(api, '', 'paths'),
        what: 'operations that need credentials do not say what happens without: add a response `401` to each',
      },
    )
  },
})

function declaresAnswer({ conventions }: Api): boolean {
  return conventions?.wire.credentials.missing !== undefined || conventions?.wire.credentials.invalid !== undefined
}
