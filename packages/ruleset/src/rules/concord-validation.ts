import { defineRule } from '../rule.ts'
import { answerProblems, undocumentedAnswer } from '../support/declared-answer.ts'
import { wirePointer } from '../support/declared-places.ts'

export const validation = defineRule({
  id: 'concord-validation',
  summary: 'An operation that takes a body documents the declared answer to one that breaks its schema.',
  group: 'errors',
  severity: 'error',
  reads: ['wire.validation'],
  *check(api) {
    const answer = api.conventions?.wire.validation
    if (answer === undefined) return
    yield* answerProblems(api, answer, `${wirePointer}/validation`)
    for (const operation of api.operations) {
      if (operation.requestBody?.content.some(({ schema }) => schema !== undefined) !== true) continue
      yield* undocumentedAnswer(api, operation, answer, 'to a body that breaks its schema')
    }
  },
})
