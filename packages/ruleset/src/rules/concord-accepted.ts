import { type Api, formsAt, joinPointer, listedValues, type Wire } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { answerPlaceProblems } from '../support/answer-place.ts'
import { wirePointer } from '../support/declared-places.ts'
import { existing } from '../support/existing.ts'
import { jsonBodies } from '../support/json-bodies.ts'
import { successResponses } from '../support/success-responses.ts'

export const accepted = defineRule({
  id: 'concord-accepted',
  summary:
    'Work that is done later is answered with the declared status, and the answer says where its progress is told.',
  group: 'methods',
  severity: 'error',
  reads: ['wire.accepted'],
  *check(api) {
    const declared = api.conventions?.wire.accepted
    if (declared === undefined) return
    yield* checkStatus(api, declared.status)
    // Any other status means other things too: only 202 says that the work is not done (RFC 9110 section 15.3.3).
    if (declared.status === 202 && declared.monitor !== undefined) {
      for (const response of api.operations.flatMap(({ responses }) => responses)) {
        if (response.status !== '202') continue
        yield* answerPlaceProblems(api, response, declared.monitor, 'where its progress is told')
      }
    }
    yield* checkFinal(api, declared)
  },
})

function* checkStatus(api: Api, status: number): Iterable<Problem> {
  let isUsed = false
  for (const operation of api.operations) {
    for (const response of operation.responses) {
      isUsed ||= response.status === String(status)
      if (response.status !== '202' || status === 202) continue
      yield {
        pointer: existing(api, operation.pointer, 'responses'),
        message: `\`${operation.id}\` answers later work with \`202\`, where \`x-conventions\` declare \`${status}\`: rename \`202\` to \`${status}\``,
      }
    }
  }
  if (isUsed) return
  yield {
    pointer: `${wirePointer}/accepted/status`,
    message: `no operation answers \`${status}\`: add it to those whose work is done later, or remove \`accepted\``,
  }
}

/** A state that no monitor can tell is one a caller waits for in vain. */
function* checkFinal(api: Api, { state, final }: NonNullable<Wire['accepted']>): Iterable<Problem> {
  if (state === undefined || final === undefined) return
  const bodies = api.operations.flatMap((operation) => successResponses(operation).flatMap(jsonBodies))
  const listed = new Set(
    bodies.flatMap(({ schema }) => (schema === undefined ? [] : listedValues(formsAt(api.document, schema, state)))),
  )
  if (listed.size === 0) return
  for (const [index, value] of final.entries()) {
    if (listed.has(value)) continue
    yield {
      pointer: joinPointer(`${wirePointer}/accepted/final`, index),
      message: `nothing at \`${state}\` can be \`${value}\`: add it to the \`enum\` there, or remove it here`,
    }
  }
}
