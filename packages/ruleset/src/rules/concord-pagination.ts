import {
  type Api,
  joinPointer,
  type LocatedSchema,
  type Operation,
  type Pagination,
  type Parameter,
  type ParameterPlace,
  type Place,
  type ReadPlace,
  readPlaces,
  type Response,
  type SentPlace,
  sentPlaces,
} from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { applicableSchemas } from '../support/applicable-schemas.ts'
import { existing } from '../support/existing.ts'
import { hasType, type ValueType } from '../support/has-type.ts'
import { headerProblem } from '../support/header-problem.ts'
import { isFailure } from '../support/is-failure.ts'
import { jsonBodies } from '../support/json-bodies.ts'
import { placeProblems } from '../support/place-problems.ts'
import { findSent, missingSent } from '../support/sent.ts'
import { successResponses } from '../support/success-responses.ts'

export const pagination = defineRule({
  id: 'concord-pagination',
  summary: 'A paginated operation takes the parameters and returns the places of its pagination strategy.',
  group: 'pagination',
  severity: 'error',
  reads: ['wire.pagination'],
  *check(api) {
    for (const operation of api.operations) {
      if (operation.pagination === undefined) continue
      yield* checkParameters(api, operation, operation.pagination.strategy)
      yield* checkAnswers(api, operation, operation.pagination.strategy)
    }
  },
})

function* checkParameters(api: Api, operation: Operation, strategy: Pagination): Iterable<Problem> {
  for (const { role, place } of sentPlaces(strategy)) {
    if (place.in === 'body') {
      yield* checkBodyParameter(api, operation, place)
      continue
    }
    const parameter = findSent(api, operation, place)?.parameter
    if (parameter === undefined) yield* missingSent(api, operation, place, 'is paginated')
    else if (!opaque.has(role)) yield* checkNumber(api, parameter, role === 'limit' ? limitKeywords(strategy) : {})
  }
}

/** What a caller only hands back: of any type, as long as it goes where the strategy sends it. */
const opaque = new Set<SentPlace['role']>(['after', 'cursor'])

function* checkBodyParameter(api: Api, operation: Operation, { name }: ParameterPlace): Iterable<Problem> {
  const bodies = (operation.requestBody?.content ?? []).flatMap(({ schema }) => schema ?? [])
  if (bodies.length === 0) {
    yield {
      pointer: operation.pointer,
      message: `\`${operation.id}\` is paginated but takes no body: add a \`requestBody\` with a schema that has \`${name}\``,
    }
  }
  const expected = { at: name, required: false, role: 'a parameter of the pages' } as const
  for (const body of bodies) yield* placeProblems(api, body, expected)
}

/** What the schema of the limit parameter must say. */
function limitKeywords({ limit }: Pagination): { readonly default?: number; readonly maximum?: number } {
  return {
    ...(limit?.default === undefined ? {} : { default: limit.default }),
    // A server that clamps accepts a larger limit, so a `maximum` would call a good request bad.
    ...(limit?.maximum === undefined || limit.over === 'clamp' ? {} : { maximum: limit.maximum }),
  }
}

function* checkNumber(
  api: Api,
  parameter: Parameter,
  keywords: { readonly default?: number; readonly maximum?: number },
): Iterable<Problem> {
  const { name } = parameter
  if (parameter.schema === undefined) {
    yield { pointer: parameter.pointer, message: `\`${name}\` has no schema: add \`schema: { type: integer }\`` }
    return
  }
  const { schemas, complete } = applicableSchemas(api, parameter.schema)
  const { pointer } = schemas[0] ?? parameter.schema
  const isInteger = hasType(schemas, 'integer')
  if (isInteger === false || (isInteger === undefined && complete)) {
    yield {
      pointer: existing(api, pointer, 'type'),
      message: `\`${name}\` must be a whole number: set \`type: integer\``,
    }
  }
  for (const [keyword, value] of Object.entries(keywords)) {
    const said = schemas.find(({ schema }) => schema[keyword] !== undefined)
    if (said === undefined ? !complete : said.schema[keyword] === value) continue
    yield {
      pointer: said === undefined ? pointer : joinPointer(said.pointer, keyword),
      message: `\`${name}\` must have the \`${keyword}\` that \`x-conventions\` declare: set \`${keyword}: ${value}\``,
    }
  }
}

function* checkAnswers(api: Api, operation: Operation, strategy: Pagination): Iterable<Problem> {
  const answers = successResponses(operation).filter((response) => jsonBodies(response).length > 0)
  if (answers.length === 0) {
    yield {
      pointer: existing(api, operation.pointer, 'responses'),
      message: `\`${operation.id}\` is paginated but documents no page: add \`200\` with a JSON body that has \`${strategy.read.items.at}\``,
    }
  }
  for (const response of answers) {
    for (const { role, place } of readPlaces(strategy)) yield* checkPlace(api, response, place, readRoles[role])
  }
}

/** What is read, in words, and its type where the client counts on one. */
const readRoles: Readonly<Record<ReadPlace['role'], { readonly role: string; readonly type?: ValueType }>> = {
  items: { role: 'the items', type: 'array' },
  total: { role: 'the total', type: 'integer' },
  pages: { role: 'the number of pages', type: 'integer' },
  next: { role: 'the way to the next page' },
  more: { role: 'whether there is more', type: 'boolean' },
  last: { role: 'the id of the last item' },
}

function* checkPlace(
  api: Api,
  response: Response,
  place: Place,
  { role, type }: { readonly role: string; readonly type?: ValueType },
): Iterable<Problem> {
  if (place.in === 'status') return
  if (place.in !== 'body') {
    const name = place.in === 'link' ? 'Link' : place.at
    const problem = headerProblem(api, response, name, `the page does not document ${role}`)
    if (problem !== undefined) yield problem
    return
  }
  const exempt = (form: LocatedSchema): boolean => isFailure(api, form)
  const expected = { at: place.at, required: false, role, exempt, ...(type === undefined ? {} : { type }) }
  for (const body of jsonBodies(response)) {
    if (body.schema !== undefined) yield* placeProblems(api, body.schema, expected)
    else yield { pointer: body.pointer, message: `the page has no schema: add a \`schema\` that has \`${place.at}\`` }
  }
}
