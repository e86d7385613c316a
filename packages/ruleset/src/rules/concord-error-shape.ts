import { type Api, type ErrorShape, errorShapeOf, type Place, type Response } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { existing } from '../support/existing.ts'
import { headerProblem } from '../support/header-problem.ts'
import { jsonBodies } from '../support/json-bodies.ts'
import { placeProblems } from '../support/place-problems.ts'

export const errorShape = defineRule({
  id: 'concord-error-shape',
  summary: 'Error responses have the message and the code where the conventions say they are.',
  group: 'errors',
  severity: 'error',
  reads: ['wire.errors'],
  *check(api) {
    for (const operation of api.operations) {
      // The answer to HEAD has no body (RFC 9110 section 9.3.2).
      if (operation.method === 'HEAD') continue
      for (const response of operation.responses) {
        const shape = api.conventions && errorShapeOf(api.conventions.wire, response.status)
        if (shape !== undefined) yield* checkResponse(api, response, shape)
      }
    }
  },
})

function* checkResponse(api: Api, response: Response, shape: ErrorShape): Iterable<Problem> {
  const parts = [
    { place: shape.message, role: 'the message' },
    { place: shape.code, role: 'the code' },
  ].filter((part): part is { place: Place; role: string } => part.place !== undefined)
  for (const { place, role } of parts) {
    if (place.in !== 'header') continue
    const problem = headerProblem(api, response, place.at, `the error does not document ${role}`)
    if (problem !== undefined) yield problem
  }

  const inBody = parts.filter(({ place }) => place.in === 'body')
  const first = inBody[0]
  if (first === undefined) return
  const wanted = inBody.map(({ place }) => `\`${place.at}\``).join(' and ')
  const bodies = jsonBodies(response)
  if (bodies.length === 0) {
    yield {
      pointer: existing(api, response.pointer, 'content'),
      message: `the error has no JSON body: add \`application/json\` with a schema that has ${wanted}`,
    }
  }
  for (const body of bodies) {
    if (body.schema === undefined) {
      yield { pointer: body.pointer, message: `the error body has no schema: add a \`schema\` that has ${wanted}` }
      continue
    }
    for (const { place, role } of inBody) {
      yield* placeProblems(api, body.schema, { at: place.at, type: 'string', required: true, role })
    }
  }
}
