import { asArray, isObject, joinPointer } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { reachableSchemas } from '../support/reachable-schemas.ts'
import { usualNames } from '../support/usual-names.ts'

export const consistentEnums = defineRule({
  id: 'concord-consistent-enums',
  summary: 'The values of one list are written in one case.',
  group: 'naming',
  severity: 'off',
  strict: 'warn',
  reads: [],
  *check(api) {
    for (const { schema, pointer } of reachableSchemas(api)) {
      if (!isObject(schema)) continue
      const values = asArray(schema['enum']).flatMap((name, index) =>
        typeof name === 'string' ? [{ name, pointer: joinPointer(pointer, 'enum', index) }] : [],
      )
      yield* usualNames(values, 'value')
    }
  },
})
