import { defineRule } from '../rule.ts'
import { eachOrMost } from '../support/each-or-most.ts'
import { existing } from '../support/existing.ts'
import { allows, says, sentSchemas } from '../support/sent-schemas.ts'

export const boundedStrings = defineRule({
  id: 'concord-bounded-strings',
  summary: 'Texts that callers send have a length or a form.',
  group: 'security',
  severity: 'off',
  strict: 'warn',
  reads: [],
  check(api) {
    return eachOrMost(
      sentSchemas(api).filter(({ schema }) => allows(schema, 'string') && !says(schema, 'enum', 'const')),
      ({ schema }) => says(schema, 'maxLength', 'format', 'pattern'),
      ({ pointer }) => ({ pointer, message: 'the text may be of any length: add `maxLength`, `pattern` or `format`' }),
      {
        pointer: existing(api, '', 'paths'),
        what: 'texts of requests may be of any length: add `maxLength`, `pattern` or `format` to each',
      },
    )
  },
})
