import {
  type Api,
  type ErrorShape,
  errorShapeOf,
  formsAt,
  formsOf,
  joinPointer,
  listedValues,
  type LocatedSchema,
  namedTypes,
  type Response,
} from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { answerPlaceProblems } from '../support/answer-place.ts'
import { existing } from '../support/existing.ts'
import { jsonBodies } from '../support/json-bodies.ts'
import { placeProblems } from '../support/place-problems.ts'
import { successResponses } from '../support/success-responses.ts'

export const errorDetails = defineRule({
  id: 'concord-error-details',
  summary: 'Error responses have the media type, the details and the fields that the conventions declare.',
  group: 'errors',
  severity: 'error',
  reads: ['wire.errors'],
  *check(api) {
    const wire = api.conventions?.wire
    if (wire === undefined || wire.errors.length === 0) return
    for (const operation of api.operations) {
      // The answer to HEAD has no body (RFC 9110 section 9.3.2).
      if (operation.method === 'HEAD') continue
      for (const response of operation.responses) {
        const shape = errorShapeOf(wire, response.status)
        if (shape !== undefined) yield* checkResponse(api, response, shape)
      }
      for (const shape of wire.errors) {
        if (shape.when.outcome !== undefined) yield* checkOutcome(api, successResponses(operation), shape)
      }
    }
  },
})

const details = {
  type: 'the type of the error',
  title: 'its title',
  detail: 'its detail',
  trace: 'the id of the request',
} as const

function* checkResponse(api: Api, response: Response, shape: ErrorShape): Iterable<Problem> {
  const bodies = jsonBodies(response)
  const { mediaType } = shape
  if (
    mediaType !== undefined &&
    response.content.length > 0 &&
    !response.content.some(({ name }) => isSame(name, mediaType))
  ) {
    const [first] = response.content
    yield {
      pointer: joinPointer(response.pointer, 'content'),
      message: `the error is not \`${mediaType}\`: rename \`${first?.name}\` to \`${mediaType}\``,
    }
  }
  for (const [name, role] of Object.entries(details)) {
    const place = shape[name as keyof typeof details]
    if (
      place === undefined ||
      (place.in === 'body' && bodies.some(({ schema }) => schema && has(api, schema, place.at)))
    ) {
      continue
    }
    yield* answerPlaceProblems(api, response, place, role)
  }
  for (const { schema } of bodies) if (schema !== undefined) yield* checkFields(api, schema, shape)
}

/** Whether a body, in one of its forms at least, speaks of a place: not every error has a detail. */
function has(api: Api, schema: LocatedSchema, at: string): boolean {
  return formsAt(api.document, schema, at).length > 0
}

function isSame(name: string, mediaType: string): boolean {
  return name.split(';')[0]?.trim().toLowerCase() === mediaType.toLowerCase()
}

/** Which errors blame single fields is not declared: those that have a place for it have it in the declared form. */
function* checkFields(api: Api, body: LocatedSchema, { fields }: ErrorShape): Iterable<Problem> {
  if (fields === undefined || fields.at.in !== 'body') return
  const forms = formsAt(api.document, body, fields.at.at)
  const [first] = forms
  const types = namedTypes(forms)
  if (first === undefined) return
  const [wanted, type] = fields.as === 'map' ? ['a map by field', 'object'] : ['a list', 'array']
  if (types.size > 0 && !types.has(type)) {
    yield {
      pointer: existing(api, first.pointer, 'type'),
      message: `\`${fields.at.at}\` is declared to be ${wanted}: set \`type: ${type}\``,
    }
    return
  }
  if (fields.as !== 'list') return
  for (const [name, role] of [
    ['name', 'the name of the field'],
    ['message', 'what is wrong with it'],
    ['code', 'its code'],
  ] as const) {
    const at = fields[name]
    for (const entry of formsAt(api.document, body, `${fields.at.at}/0`).slice(0, at === undefined ? 0 : 1)) {
      yield* placeProblems(api, entry, { at: at ?? '', required: false, role })
    }
  }
}

/** The forms of a success whose outcome is that of a failure have its message and code. */
function* checkOutcome(api: Api, responses: readonly Response[], shape: ErrorShape): Iterable<Problem> {
  const at = api.conventions?.wire.outcome?.at
  if (at === undefined) return
  for (const { schema } of responses.flatMap(jsonBodies)) {
    if (schema === undefined) continue
    const forms = formsOf(api.document, [schema]).filter((form) => {
      const outcomes = listedValues(formsAt(api.document, form, at))
      return outcomes.length === 1 && outcomes[0] === shape.when.outcome
    })
    const [first] = forms
    for (const [name, role] of [
      ['message', 'the message'],
      ['code', 'the code'],
    ] as const) {
      const place = shape[name]
      if (first === undefined || place?.in !== 'body' || forms.some((form) => has(api, form, place.at))) continue
      yield* placeProblems(api, first, { at: place.at, required: false, role })
    }
  }
}
