import { isJson, resolveSchema } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { applicableSchemas } from '../support/applicable-schemas.ts'
import { eachOrMost } from '../support/each-or-most.ts'
import { existing } from '../support/existing.ts'
import { allows, says } from '../support/sent-schemas.ts'

export const closedBodies = defineRule({
  id: 'concord-closed-bodies',
  summary: 'Bodies that callers send say whether other properties are accepted.',
  group: 'security',
  severity: 'off',
  strict: 'warn',
  reads: [],
  check(api) {
    const bodies = new Map<unknown, { readonly pointer: string; readonly isClosed: boolean }>()
    for (const { requestBody } of api.operations) {
      for (const { name, schema } of requestBody?.content ?? []) {
        const body = schema && resolveSchema(api.document, schema)
        if (body === undefined || !isJson(name) || bodies.has(body.schema)) continue
        const { schemas, complete } = applicableSchemas(api, body)
        if (!complete || !schemas.some((part) => allows(part.schema, 'object'))) continue
        const isClosed = schemas.some((part) => says(part.schema, 'additionalProperties', 'unevaluatedProperties'))
        bodies.set(body.schema, { pointer: body.pointer, isClosed })
      }
    }
    return eachOrMost(
      [...bodies.values()],
      ({ isClosed }) => isClosed,
      ({ pointer }) => ({
        pointer,
        message: 'the body may have any other properties: set `additionalProperties: false`, or say what they may be',
      }),
      {
        pointer: existing(api, '', 'paths'),
        what: 'bodies of requests may have any other properties: set `additionalProperties: false` in each',
      },
    )
  },
})
