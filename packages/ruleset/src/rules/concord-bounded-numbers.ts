import type { JsonObject } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { eachOrMost } from '../support/each-or-most.ts'
import { existing } from '../support/existing.ts'
import { allows, says, sentSchemas } from '../support/sent-schemas.ts'

export const boundedNumbers = defineRule({
  id: 'concord-bounded-numbers',
  summary: 'Numbers that callers send have bounds.',
  group: 'security',
  severity: 'off',
  strict: 'warn',
  reads: [],
  check(api) {
    return eachOrMost(
      sentSchemas(api).filter(({ schema }) => allows(schema, 'integer', 'number') && !says(schema, 'enum', 'const')),
      ({ schema }) => isBounded(schema),
      ({ pointer }) => ({ pointer, message: 'the number may be of any size: add `minimum` and `maximum`' }),
      {
        pointer: existing(api, '', 'paths'),
        what: 'numbers of requests may be of any size: add `minimum` and `maximum` to each',
      },
    )
  },
})

function isBounded(schema: JsonObject): boolean {
  if (schema['format'] === 'int32') return true
  return says(schema, 'minimum', 'exclusiveMinimum') && says(schema, 'maximum', 'exclusiveMaximum')
}
