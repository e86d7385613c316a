import { asString, joinPointer, valueAt } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { usualNames } from '../support/usual-names.ts'

export const consistentOperationIds = defineRule({
  id: 'concord-consistent-operation-ids',
  summary: 'Operations are named in one case.',
  group: 'naming',
  severity: 'warn',
  reads: ['require.naming'],
  check(api) {
    // A declared case is checked by concord-naming.
    if (api.conventions?.require.naming.operations !== undefined) return []
    const names = api.operations.flatMap(({ pointer: operation }) => {
      const pointer = joinPointer(operation, 'operationId')
      // Not `operation.id`, which is made up where there is none.
      const name = asString(valueAt(api.document, pointer))
      return name === undefined ? [] : [{ name, pointer }]
    })
    return usualNames(names, 'operationId')
  },
})
