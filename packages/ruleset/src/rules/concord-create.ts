import { defineRule } from '../rule.ts'
import { answerPlaceProblems } from '../support/answer-place.ts'
import { wirePointer } from '../support/declared-places.ts'
import { successProblems } from '../support/success-status.ts'

export const create = defineRule({
  id: 'concord-create',
  summary: 'A creation is answered with the declared status, and the answer says where the new resource is.',
  group: 'methods',
  severity: 'error',
  reads: ['wire.create'],
  *check(api) {
    const declared = api.conventions?.wire.create
    if (declared === undefined) return
    const { status, existing, location } = declared
    const creations = api.operations.filter(({ verb }) => verb === 'create')
    for (const operation of creations) {
      const others = [existing, api.conventions?.wire.accepted?.status]
      yield* successProblems(api, operation, 'creates', status, others)
      if (location === undefined) continue
      for (const response of operation.responses) {
        if (response.status !== String(status)) continue
        yield* answerPlaceProblems(api, response, location, 'where the new resource is')
      }
    }
    const answers = creations.flatMap(({ responses }) => responses.map((response) => response.status))
    if (existing === undefined || creations.length === 0 || answers.includes(String(existing))) return
    yield {
      pointer: `${wirePointer}/create/existing`,
      message: `no creation answers \`${existing}\`: add it to those that may find the resource there already, or remove it here`,
    }
  },
})
