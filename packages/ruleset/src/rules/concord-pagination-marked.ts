import { type Api, asObject, member, type Operation, type Pagination, sentPlaces, valueAt } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { jsonBodies } from '../support/json-bodies.ts'
import { placeProblems } from '../support/place-problems.ts'
import { successResponses } from '../support/success-responses.ts'

export const paginationMarked = defineRule({
  id: 'concord-pagination-marked',
  summary: 'An operation that works like a pagination strategy is marked with it.',
  group: 'pagination',
  severity: 'warn',
  strict: 'error',
  reads: ['wire.pagination'],
  *check(api) {
    for (const operation of api.operations) {
      const declared = asObject(member(valueAt(api.document, operation.pointer), 'x-operation'))
      if (operation.method !== 'GET' || declared['pagination'] !== undefined) continue
      for (const [name, strategy] of api.conventions?.wire.pagination ?? []) {
        if (!takesParameters(operation, strategy) || !returnsItems(api, operation, strategy)) continue
        yield {
          pointer: operation.pointer,
          message: `\`${operation.id}\` looks paginated but is not marked: add \`x-operation: { pagination: ${name} }\``,
        }
        break
      }
    }
  },
})

function takesParameters({ parameters }: Operation, strategy: Pagination): boolean {
  const sent = sentPlaces(strategy)
  // A strategy that only follows links sends nothing to know it by.
  return (
    sent.length > 0 &&
    sent.every(({ place }) =>
      parameters.some((parameter) => parameter.in === place.in && parameter.name === place.name),
    )
  )
}

function returnsItems(api: Api, operation: Operation, { read }: Pagination): boolean {
  if (read.items.in !== 'body') return false
  const expected = { at: read.items.at, type: 'array', required: false, role: 'the items' } as const
  return successResponses(operation)
    .flatMap(jsonBodies)
    .some(({ schema }) => schema !== undefined && placeProblems(api, schema, expected).length === 0)
}
