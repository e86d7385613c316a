import { defineRule } from '../rule.ts'
import { answerPlaceProblems } from '../support/answer-place.ts'
import { successResponses } from '../support/success-responses.ts'

export const deprecationHeaders = defineRule({
  id: 'concord-deprecation-headers',
  summary: 'The answers of a deprecated operation document where they say so, and when it ends.',
  group: 'versioning',
  severity: 'error',
  reads: ['wire.deprecation'],
  *check(api) {
    const declared = api.conventions?.wire.deprecation
    if (declared === undefined) return
    const { deprecated, sunset } = declared
    for (const operation of api.operations) {
      if (!operation.deprecated) continue
      for (const response of successResponses(operation)) {
        if (deprecated !== undefined)
          yield* answerPlaceProblems(api, response, deprecated, 'that its operation is deprecated')
        if (sunset !== undefined) yield* answerPlaceProblems(api, response, sunset, 'when its operation ends')
      }
    }
  },
})
