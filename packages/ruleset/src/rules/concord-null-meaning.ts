import { acceptsNull, joinPointer } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { wirePointer } from '../support/declared-places.ts'
import { reachableSchemas } from '../support/reachable-schemas.ts'

export const nullMeaning = defineRule({
  id: 'concord-null-meaning',
  summary: 'A document that says what null means in an answer has values that can be null.',
  group: 'envelope',
  severity: 'warn',
  strict: 'error',
  reads: ['wire.nullMeans'],
  *check(api) {
    const meaning = api.conventions?.wire.nullMeans
    if (meaning === undefined || meaning === 'unspecified') return
    if (
      reachableSchemas(api).some(({ schema }) => typeof schema === 'object' && acceptsNull([{ schema, pointer: '' }]))
    )
      return
    yield {
      pointer: joinPointer(wirePointer, 'nullMeans'),
      message: `null is declared to mean \`${meaning}\`, and no value can be null: add \`'null'\` to the types of those that can, or remove it here`,
    }
  },
})
