import { type Api, formsOf, listedValues, type Operation, type Sort } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { existing } from '../support/existing.ts'
import { formProblems, markProblems } from '../support/names-form.ts'
import { findSent, missingSent } from '../support/sent.ts'

export const sort = defineRule({
  id: 'concord-sort',
  summary: 'An operation that is sorted takes the names and the order in the declared form.',
  group: 'pagination',
  severity: 'error',
  reads: ['wire.sort'],
  *check(api) {
    for (const operation of api.operations) {
      if (operation.sort === undefined) continue
      yield* checkNames(api, operation, operation.sort)
      yield* checkOrder(api, operation, operation.sort)
    }
  },
})

function* checkNames(api: Api, operation: Operation, { send, format, descending }: Sort): Iterable<Problem> {
  if (send === undefined) return
  const sent = findSent(api, operation, send)
  if (sent === undefined) {
    yield* missingSent(api, operation, send, 'is sorted')
    return
  }
  if (format !== undefined) yield* formProblems(api, sent, send.name, format)
  if (descending !== undefined) yield* markProblems(api, sent, send.name, descending, 'turns the order')
}

function* checkOrder(api: Api, operation: Operation, { order, values }: Sort): Iterable<Problem> {
  if (order === undefined) return
  const sent = findSent(api, operation, order)
  if (sent === undefined) yield* missingSent(api, operation, order, 'is sorted')
  if (sent?.schema === undefined || values === undefined) return
  const listed = listedValues(formsOf(api.document, [sent.schema])).filter((value) => value !== null)
  if (listed.length === 0) return
  const pointer = existing(api, sent.schema.pointer, 'enum')
  for (const value of values) {
    if (!listed.includes(value))
      yield { pointer, message: `\`${order.name}\` does not take \`${value}\`, a declared order: add \`${value}\`` }
  }
  for (const value of listed) {
    if (values.includes(String(value))) continue
    yield {
      pointer,
      message: `\`${order.name}\` takes \`${value}\`, which is no declared order: remove it, or add it to \`values\` in \`x-conventions\``,
    }
  }
}
