import { defineRule } from '../rule.ts'
import { eachOrMost } from '../support/each-or-most.ts'
import { existing } from '../support/existing.ts'
import { allows, says, sentSchemas } from '../support/sent-schemas.ts'

export const boundedArrays = defineRule({
  id: 'concord-bounded-arrays',
  summary: 'Lists that callers send have a longest length.',
  group: 'security',
  severity: 'off',
  strict: 'warn',
  reads: [],
  check(api) {
    return eachOrMost(
      sentSchemas(api).filter(({ schema }) => allows(schema, 'array')),
      ({ schema }) => says(schema, 'maxItems', 'const', 'enum'),
      ({ pointer }) => ({ pointer, message: 'the list may be of any length: add `maxItems`' }),
      { pointer: existing(api, '', 'paths'), what: 'lists of requests may be of any length: add `maxItems` to each' },
    )
  },
})
