import {
  acceptsNull,
  type Api,
  asArray,
  formsAt,
  formsOf,
  joinPointer,
  listedValues,
  member,
  type Operation,
  type Pagination,
  type ParameterPlace,
  readPlaces,
  sentPlaces,
} from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { existing } from '../support/existing.ts'
import { jsonBodies } from '../support/json-bodies.ts'
import { findSent, missingSent, type Sent } from '../support/sent.ts'
import { successResponses } from '../support/success-responses.ts'

export const pageBounds = defineRule({
  id: 'concord-page-bounds',
  summary:
    'A paginated operation takes the first page, the page sizes and the fixed parameters that are declared, and can say that there is no next page.',
  group: 'pagination',
  severity: 'error',
  reads: ['wire.pagination'],
  *check(api) {
    for (const operation of api.operations) {
      const strategy = operation.pagination?.strategy
      if (strategy === undefined) continue
      yield* checkSent(api, operation, strategy)
      yield* checkFixed(api, operation, strategy)
      yield* checkEnd(api, operation, strategy)
    }
  },
})

function* checkSent(api: Api, operation: Operation, strategy: Pagination): Iterable<Problem> {
  const start = strategy.style === 'page' ? strategy.start : strategy.style === 'offset' ? 0 : undefined
  for (const { role, place } of sentPlaces(strategy)) {
    const sent = findSent(api, operation, place)
    if (sent === undefined) continue
    if (role === 'limit') yield* checkLimit(api, sent, place.name, strategy)
    if ((role !== 'page' && role !== 'offset') || start === undefined) continue
    yield* keywordProblems(api, sent, place.name, 'minimum', start, (value) => value === start)
    yield* keywordProblems(api, sent, place.name, 'default', start, (value) => value === start)
  }
}

function* checkLimit(api: Api, sent: Sent, name: string, { limit }: Pagination): Iterable<Problem> {
  yield* keywordProblems(api, sent, name, 'minimum', 1, (value) => value === 1 || value === 0)
  if (limit?.over !== 'clamp' || limit.maximum === undefined || sent.schema === undefined) return
  for (const { schema, pointer } of formsOf(api.document, [sent.schema])) {
    if (schema['maximum'] === undefined) continue
    yield {
      pointer: joinPointer(pointer, 'maximum'),
      message: `a larger \`${name}\` is declared to be cut, not refused: remove \`maximum\`, or set \`over: reject\` in \`x-conventions\``,
    }
  }
}

/** Where a keyword says something else; one that is not there leaves it to the conventions. */
function* keywordProblems(
  api: Api,
  { schema }: Sent,
  name: string,
  keyword: string,
  expected: number,
  fits: (value: unknown) => boolean,
): Iterable<Problem> {
  for (const form of schema === undefined ? [] : formsOf(api.document, [schema])) {
    const value = form.schema[keyword]
    if (value === undefined || fits(value)) continue
    yield {
      pointer: joinPointer(form.pointer, keyword),
      message: `\`${name}\` starts at \`${expected}\` by \`x-conventions\`: set \`${keyword}: ${expected}\``,
    }
  }
}

function* checkFixed(api: Api, operation: Operation, { send }: Pagination): Iterable<Problem> {
  for (const [name, value] of Object.entries(send.fixed ?? {})) {
    const place: ParameterPlace = takesBody(send) ? { in: 'body', name: joinPointer('', name) } : { in: 'query', name }
    const sent = findSent(api, operation, place)
    if (sent === undefined) {
      yield* missingSent(api, operation, place, 'is paginated')
      continue
    }
    const listed = sent.schema === undefined ? [] : listedValues(formsOf(api.document, [sent.schema]))
    if (listed.length === 0 || listed.includes(value)) continue
    yield {
      pointer: sent.schema === undefined ? sent.pointer : existing(api, sent.schema.pointer, 'enum'),
      message: `\`${name}\` cannot be \`${value}\`, which is sent with each request for a page: add \`${value}\` to its values`,
    }
  }
}

function takesBody(send: Pagination['send']): boolean {
  return Object.values(send).some((place) => member(place, 'in') === 'body')
}

/** The last page has no next: its place can be left out, or hold null or nothing. */
function* checkEnd(api: Api, operation: Operation, strategy: Pagination): Iterable<Problem> {
  const next = readPlaces(strategy).find(({ role }) => role === 'next')?.place
  // One that is deeper in the body may be missing with what it is in.
  if (next?.in !== 'body' || next.at.split('/').length !== 2) return
  const at = next.at.lastIndexOf('/')
  const name = next.at
    .slice(at + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')
  for (const { schema } of successResponses(operation).flatMap(jsonBodies)) {
    if (schema === undefined) continue
    const forms = formsAt(api.document, schema, next.at)
    const [first] = forms
    const parents = formsAt(api.document, schema, next.at.slice(0, at))
    const isRequired = parents.some((parent) => asArray(parent.schema['required']).includes(name))
    const canBeEmpty =
      strategy.style === 'cursor' &&
      forms.every((form) => form.schema['minLength'] === undefined && form.schema['format'] === undefined)
    if (first === undefined || !isRequired || canBeEmpty || acceptsNull(forms)) continue
    yield {
      pointer: existing(api, first.pointer, 'type'),
      message: `\`${next.at}\` is always there, and the last page has none: add \`'null'\` to its types, or remove it from \`required\``,
    }
  }
}
