import { defineRule } from '../rule.ts'
import { successProblems } from '../support/success-status.ts'

export const deletion = defineRule({
  id: 'concord-delete',
  summary: 'A deletion is answered with the declared status.',
  group: 'methods',
  severity: 'error',
  reads: ['wire.delete'],
  *check(api) {
    const status = api.conventions?.wire.delete?.status
    if (status === undefined) return
    for (const operation of api.operations) {
      if (operation.method !== 'DELETE' && operation.verb !== 'delete') continue
      yield* successProblems(api, operation, 'deletes', status, [api.conventions?.wire.accepted?.status])
    }
  },
})
