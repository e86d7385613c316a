import { defineRule } from '../rule.ts'
import { eachOrMost } from '../support/each-or-most.ts'
import { existing } from '../support/existing.ts'

export const operationsDescribed = defineRule({
  id: 'concord-operations-described',
  summary: 'Operations are described.',
  group: 'documentation',
  severity: 'off',
  strict: 'warn',
  reads: [],
  check(api) {
    return eachOrMost(
      api.operations,
      ({ description }) => description !== undefined && description.trim() !== '',
      ({ id, pointer }) => ({ pointer, message: `\`${id}\` does not say what it does: add a \`description\`` }),
      { pointer: existing(api, '', 'paths'), what: 'operations do not say what they do: add a `description` to each' },
    )
  },
})
