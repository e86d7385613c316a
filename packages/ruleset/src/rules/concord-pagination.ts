import {
  type Api,
  joinPointer,
  type Operation,
  type Pagination,
  type Parameter,
  type Place,
  type Response,
} from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { applicableSchemas } from '../support/applicable-schemas.ts'
import { existing } from '../support/existing.ts'
import { hasType } from '../support/has-type.ts'
import { headerProblem } from '../support/header-problem.ts'
import { jsonBodies } from '../support/json-bodies.ts'
import { placeProblems } from '../support/place-problems.ts'
import { mostUsed, reference } from '../support/reference.ts'
import { successResponses } from '../support/success-responses.ts'

export const pagination = defineRule({
  id: 'concord-pagination',
  summary: 'A paginated operation takes the parameters and returns the places of its pagination strategy.',
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
  const { limit, offset } = strategy.send
  for (const place of limit === undefined ? [offset] : [limit, offset]) {
    const parameter = operation.parameters.find(({ in: where, name }) => where === place.in && name === place.name)
    if (parameter === undefined) {
      yield missingParameter(api, operation, place)
      continue
    }
    yield* checkNumber(api, parameter, place === limit ? limitKeywords(strategy) : {})
  }
}

/** What the schema of the limit parameter must say. */
function limitKeywords({ limit }: Pagination): { readonly default?: number; readonly maximum?: number } {
  return {
    ...(limit?.default === undefined ? {} : { default: limit.default }),
    // A server that clamps accepts a larger limit, so a `maximum` would call a good request bad.
    ...(limit?.maximum === undefined || limit.over === 'clamp' ? {} : { maximum: limit.maximum }),
  }
}

function missingParameter(api: Api, operation: Operation, { in: where, name }: Pagination['send']['offset']): Problem {
  const usual = mostUsed(
    api,
    api.operations.flatMap(({ parameters }) =>
      parameters.filter((parameter) => parameter.in === where && parameter.name === name),
    ),
  )
  const ref = usual === undefined ? undefined : reference(api, 'parameters', usual, operation.pointer)
  return {
    pointer: existing(api, operation.pointer, 'parameters'),
    message:
      `\`${operation.id}\` is paginated but does not take \`${name}\`: ` +
      `add the query parameter \`${name}\`${ref === undefined ? '' : `: \`${ref}\``}`,
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

function* checkAnswers(api: Api, operation: Operation, { read }: Pagination): Iterable<Problem> {
  const answers = successResponses(operation).filter((response) => jsonBodies(response).length > 0)
  if (answers.length === 0) {
    yield {
      pointer: existing(api, operation.pointer, 'responses'),
      message: `\`${operation.id}\` is paginated but documents no page: add \`200\` with a JSON body that has \`${read.items.at}\``,
    }
  }
  for (const response of answers) {
    yield* checkPlace(api, response, read.items, 'array', 'the items')
    if (read.total !== undefined) yield* checkPlace(api, response, read.total, 'integer', 'the total')
  }
}

function* checkPlace(
  api: Api,
  response: Response,
  place: Place,
  type: 'array' | 'integer',
  role: string,
): Iterable<Problem> {
  if (place.in === 'header') {
    const problem = headerProblem(api, response, place.at, `the page does not document ${role}`)
    if (problem !== undefined) yield problem
    return
  }
  for (const body of jsonBodies(response)) {
    if (body.schema !== undefined) yield* placeProblems(api, body.schema, { at: place.at, type, required: false, role })
    else yield { pointer: body.pointer, message: `the page has no schema: add a \`schema\` that has \`${place.at}\`` }
  }
}
