import { defineRule } from '../rule.ts'
import { answerPlaceProblems } from '../support/answer-place.ts'

export const trace = defineRule({
  id: 'concord-trace',
  summary: 'Every answer documents the id of its request.',
  group: 'envelope',
  severity: 'error',
  reads: ['wire.trace'],
  *check(api) {
    const place = api.conventions?.wire.trace
    if (place === undefined) return
    for (const response of api.operations.flatMap(({ responses }) => responses)) {
      // An interim response is not the answer (RFC 9110 section 15.2).
      if (!response.status.startsWith('1')) yield* answerPlaceProblems(api, response, place, 'the id of its request')
    }
  },
})
