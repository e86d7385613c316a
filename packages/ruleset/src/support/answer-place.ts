import type { Api, Place, Response } from '@concord-api/model'

import type { Problem } from '../rule.ts'
import { headerProblem } from './header-problem.ts'
import { jsonBodies } from './json-bodies.ts'
import { placeProblems } from './place-problems.ts'

/** Where an answer does not have what is declared to be at a place of it; `role` says what: `the id of the request`. */
export function* answerPlaceProblems(
  api: Api,
  response: Response,
  place: Place,
  role: string,
  required = false,
): Iterable<Problem> {
  if (place.in === 'status') return
  if (place.in === 'body') {
    for (const { schema } of jsonBodies(response)) {
      if (schema !== undefined) yield* placeProblems(api, schema, { at: place.at, required, role })
    }
    return
  }
  const name = place.in === 'link' ? 'Link' : place.at
  const problem = headerProblem(api, response, name, `the answer does not document ${role}`)
  if (problem !== undefined) yield problem
}
