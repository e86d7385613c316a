import { valueAt } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { wirePointer } from '../support/declared-places.ts'
import { isFailure } from '../support/is-failure.ts'
import { jsonBodies } from '../support/json-bodies.ts'
import { placeProblems } from '../support/place-problems.ts'
import { successResponses } from '../support/success-responses.ts'

export const payload = defineRule({
  id: 'concord-payload',
  summary: 'A list that is not paginated is an array where the conventions place it.',
  group: 'envelope',
  severity: 'error',
  reads: ['wire.payload'],
  *check(api) {
    // Not `wire.payload`, which has the whole body where nothing is declared.
    if (valueAt(api.document, `${wirePointer}/payload`) === undefined) return
    for (const operation of api.operations) {
      const { pagination, verb, payload: place } = operation
      if (verb !== 'list' || pagination !== undefined || place.in !== 'body') continue
      // It is paginated, by a strategy that is misspelt; that is reported by itself.
      if (valueAt(api.document, `${operation.pointer}/x-operation/pagination`) !== undefined) continue
      for (const { schema } of successResponses(operation).flatMap(jsonBodies)) {
        if (schema === undefined) continue
        const exempt = (form: typeof schema): boolean => isFailure(api, form)
        yield* placeProblems(api, schema, { at: place.at, type: 'array', required: false, role: 'the items', exempt })
      }
    }
  },
})
