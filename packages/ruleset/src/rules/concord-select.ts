import { defineRule } from '../rule.ts'
import { formProblems, markProblems } from '../support/names-form.ts'
import { findSent, missingSent } from '../support/sent.ts'

export const select = defineRule({
  id: 'concord-select',
  summary: 'An operation whose answer can be chosen takes the parameter for it in the declared form.',
  group: 'pagination',
  severity: 'error',
  reads: ['wire.select'],
  *check(api) {
    for (const operation of api.operations) {
      for (const { send, format, exclude } of operation.select) {
        const sent = findSent(api, operation, send)
        if (sent === undefined) {
          yield* missingSent(api, operation, send, 'lets callers select')
          continue
        }
        yield* formProblems(api, sent, send.name, format)
        if (exclude !== undefined) yield* markProblems(api, sent, send.name, exclude, 'leaves something out')
      }
    }
  },
})
