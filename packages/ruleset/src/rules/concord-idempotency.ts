import { formsOf, namedTypes } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { existing } from '../support/existing.ts'
import { findSent, missingSent } from '../support/sent.ts'

export const idempotency = defineRule({
  id: 'concord-idempotency',
  summary: 'Operations of the declared methods take the key that makes a repeated request safe.',
  group: 'methods',
  severity: 'error',
  reads: ['wire.idempotency'],
  *check(api) {
    const declared = api.conventions?.wire.idempotency
    if (declared === undefined) return
    const { send, methods } = declared
    for (const operation of api.operations) {
      const sent = findSent(api, operation, send)
      const isAsked = methods?.includes(operation.method) === true
      if (sent === undefined && isAsked && !operation.safe) {
        yield* missingSent(api, operation, send, `is a \`${operation.method}\``)
      }
      if (sent === undefined) continue
      if (methods !== undefined && !isAsked) {
        yield {
          pointer: existing(api, operation.pointer, send.in === 'body' ? 'requestBody' : 'parameters'),
          message: `\`${operation.id}\` takes \`${send.name}\`, and \`${operation.method}\` is no method that does: remove it, or add \`${operation.method}\` to \`methods\` in \`x-conventions\``,
        }
      }
      const types = sent.schema === undefined ? new Set() : namedTypes(formsOf(api.document, [sent.schema]))
      if (sent.schema === undefined || types.size === 0 || types.has('string')) continue
      yield {
        pointer: existing(api, sent.schema.pointer, 'type'),
        message: `\`${send.name}\` is a key that callers make up: set \`type: string\``,
      }
    }
  },
})
