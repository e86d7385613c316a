import { joinPointer } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { eachOrMost } from '../support/each-or-most.ts'
import { existing } from '../support/existing.ts'
import { describes } from '../support/describes.ts'

export const schemasDescribed = defineRule({
  id: 'concord-schemas-described',
  summary: 'Schemas with a name are described.',
  group: 'documentation',
  severity: 'off',
  strict: 'warn',
  reads: [],
  check(api) {
    return eachOrMost(
      [...api.schemas].map(([name, schema]) => ({ name, schema })),
      ({ schema }) => describes(api, schema),
      ({ name }) => ({
        pointer: joinPointer('/components/schemas', name),
        message: `nothing says what \`${name}\` is: add a \`description\``,
      }),
      {
        pointer: existing(api, '', 'components'),
        what: 'schemas do not say what they are: add a `description` to each',
      },
    )
  },
})
