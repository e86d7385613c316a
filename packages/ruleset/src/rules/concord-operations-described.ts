import { defineRule } from '../rule.ts'
import { eachOrNone } from '../support/each-or-none.ts'
import { existing } from '../support/existing.ts'

export const operationsDescribed = defineRule({
  id: 'concord-operations-described',
  summary: 'Operations are described.',
  group: 'documentation',
  severity: 'warn',
  strict: 'error',
  reads: [],
  check(api) {
    return eachOrNone(
      api.operations,
      ({ description }) => description !== undefined && description.trim() !== '',
      ({ id, pointer }) => ({ pointer, message: `\`${id}\` does not say what it does: add a \`description\`` }),
      { pointer: existing(api, '', 'paths'), message: 'no operation says what it does: add a `description` to each' },
    )
  },
})
