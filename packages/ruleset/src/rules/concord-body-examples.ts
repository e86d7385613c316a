import { isJson, type MediaType, member, valueAt } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { distinct } from '../support/distinct.ts'
import { eachOrMost } from '../support/each-or-most.ts'
import { existing } from '../support/existing.ts'
import { hasExample } from '../support/has-example.ts'
import { successResponses } from '../support/success-responses.ts'

export const bodyExamples = defineRule({
  id: 'concord-body-examples',
  summary: 'Bodies that are sent and bodies that come back have an example.',
  group: 'examples',
  severity: 'warn',
  strict: 'error',
  reads: [],
  check(api) {
    const bodies = api.operations.flatMap((operation) => [
      ...(operation.requestBody?.content ?? []),
      ...successResponses(operation).flatMap(({ content }) => content),
    ])
    const json = distinct(api, bodies).filter(({ name, schema }) => isJson(name) && schema !== undefined)
    return eachOrMost(
      json,
      (body) => isShown(api.document, body) || (body.schema !== undefined && hasExample(api, body.schema)),
      ({ pointer }) => ({ pointer, message: 'nothing shows what this body looks like: add an `example`' }),
      { pointer: existing(api, '', 'paths'), what: 'bodies have no example: add an `example` to each' },
    )
  },
})

function isShown(document: unknown, { pointer }: MediaType): boolean {
  const mediaType = valueAt(document, pointer)
  return member(mediaType, 'example') !== undefined || member(mediaType, 'examples') !== undefined
}
