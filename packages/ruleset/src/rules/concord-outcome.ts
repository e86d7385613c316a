import { type Api, formsAt, listedValues, type LocatedSchema, type Wire } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { jsonBodies } from '../support/json-bodies.ts'
import { placeProblems } from '../support/place-problems.ts'
import { successResponses } from '../support/success-responses.ts'

export const outcome = defineRule({
  id: 'concord-outcome',
  summary: 'The body of a success tells its outcome where the conventions say, with a value that means success.',
  group: 'envelope',
  severity: 'error',
  reads: ['wire.outcome'],
  *check(api) {
    const declared = api.conventions?.wire.outcome
    if (declared === undefined) return
    for (const { schema } of api.operations.flatMap((operation) => successResponses(operation).flatMap(jsonBodies))) {
      if (schema !== undefined) yield* checkBody(api, schema, declared)
    }
  },
})

function* checkBody(api: Api, body: LocatedSchema, { at, success }: NonNullable<Wire['outcome']>): Iterable<Problem> {
  yield* placeProblems(api, body, { at, required: true, role: 'the outcome' })
  const forms = formsAt(api.document, body, at)
  const listed = listedValues(forms)
  const failures = (api.conventions?.wire.errors ?? []).map(({ when }) => when.outcome)
  const [first] = forms
  if (first === undefined || listed.length === 0) return
  if (!listed.some((value) => (success as readonly unknown[]).includes(value))) {
    yield {
      pointer: first.pointer,
      message: `\`${at}\` cannot be \`${success.join('` or `')}\`, which means success: add it to its \`enum\``,
    }
  }
  for (const value of listed) {
    if ((success as readonly unknown[]).includes(value) || (failures as unknown[]).includes(value)) continue
    yield {
      pointer: first.pointer,
      message: `the outcome \`${value}\` is neither a success nor a failure that is declared: add \`{ when: { outcome: ${value} } }\` to \`errors\``,
    }
  }
}
