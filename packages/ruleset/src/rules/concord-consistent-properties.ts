import { asObject, joinPointer } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { declaredNames } from '../support/declared-names.ts'
import { reachableSchemas } from '../support/reachable-schemas.ts'
import { usualNames } from '../support/usual-names.ts'

export const consistentProperties = defineRule({
  id: 'concord-consistent-properties',
  summary: 'Properties are named in one case.',
  group: 'naming',
  severity: 'warn',
  reads: ['require.naming', 'wire'],
  check(api) {
    if (api.conventions?.require.naming.properties !== undefined) return []
    const declared = declaredNames(api.conventions?.wire)
    const names = reachableSchemas(api).flatMap(({ schema, pointer }) =>
      Object.keys(asObject(asObject(schema)['properties']))
        .filter((name) => !declared.has(name))
        .map((name) => ({ name, pointer: joinPointer(pointer, 'properties', name) })),
    )
    return usualNames(names, 'property')
  },
})
