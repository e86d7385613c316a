import { joinPointer } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { eachOrNone } from '../support/each-or-none.ts'
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
    return eachOrNone(
      [...api.schemas].map(([name, schema]) => ({ name, schema })),
      ({ schema }) => describes(api, schema),
      ({ name }) => ({
        pointer: joinPointer('/components/schemas', name),
        message: `nothing says what \`${name}\` is: add a \`description\``,
      }),
      { pointer: existing(api, '', 'components'), message: 'no schema says what it is: add a `description` to each' },
    )
  },
})
