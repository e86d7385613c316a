import { defineRule } from '../rule.ts'
import { answerPlaceProblems } from '../support/answer-place.ts'
import { successResponses } from '../support/success-responses.ts'

export const timing = defineRule({
  id: 'concord-timing',
  summary: 'Every success documents how long the server took.',
  group: 'envelope',
  severity: 'error',
  reads: ['wire.timing'],
  *check(api) {
    const place = api.conventions?.wire.timing
    if (place === undefined) return
    for (const response of api.operations.flatMap(successResponses)) {
      yield* answerPlaceProblems(api, response, place, 'how long the server took')
    }
  },
})
