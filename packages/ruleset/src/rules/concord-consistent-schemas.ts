import { joinPointer } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { usualNames } from '../support/usual-names.ts'

export const consistentSchemas = defineRule({
  id: 'concord-consistent-schemas',
  summary: 'Schemas are named in one case.',
  group: 'naming',
  severity: 'warn',
  reads: [],
  check({ schemas }) {
    const names = [...schemas.keys()].map((name) => ({ name, pointer: joinPointer('/components/schemas', name) }))
    return usualNames(names, 'schema')
  },
})
