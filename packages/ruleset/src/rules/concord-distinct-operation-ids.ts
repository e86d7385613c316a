import { asString, joinPointer, valueAt } from '@concord-api/model'

import { defineRule } from '../rule.ts'

export const distinctOperationIds = defineRule({
  id: 'concord-distinct-operation-ids',
  summary: 'The names of operations differ in more than their case.',
  group: 'naming',
  severity: 'error',
  reads: [],
  *check(api) {
    const first = new Map<string, string>()
    for (const operation of api.operations) {
      const pointer = joinPointer(operation.pointer, 'operationId')
      const id = asString(valueAt(api.document, pointer))
      if (id === undefined) continue
      const key = id.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
      const other = first.get(key)
      if (other === undefined) first.set(key, id)
      // The same id twice is the business of the structural rules.
      else if (other !== id) {
        yield { pointer, message: `\`${id}\` and \`${other}\` have one name in a client: rename one of them` }
      }
    }
  },
})
