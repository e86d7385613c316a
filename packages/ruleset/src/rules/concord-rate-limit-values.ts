import {
  type Api,
  asObject,
  formsOf,
  type Header,
  joinPointer,
  namedTypes,
  rateLimitStatuses,
  valueAt,
} from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { wirePointer } from '../support/declared-places.ts'
import { documentsStatus } from '../support/documents-status.ts'
import { existing } from '../support/existing.ts'
import { headerProblem } from '../support/header-problem.ts'
import { isSameHeader } from '../support/same-header.ts'

export const rateLimitValues = defineRule({
  id: 'concord-rate-limit-values',
  summary: 'The status of a rate limit is documented, and its headers have the declared values.',
  group: 'rate limits',
  severity: 'error',
  reads: ['wire.rateLimit'],
  *check(api) {
    const rateLimit = api.conventions?.wire.rateLimit
    if (rateLimit === undefined) return
    for (const status of rateLimitStatuses({ rateLimit })) {
      if (api.operations.length === 0 || api.operations.some((operation) => documentsStatus(api, operation, status)))
        continue
      yield {
        pointer: `${wirePointer}/rateLimit/status`,
        message: `no operation documents \`${status}\`: add the answer to one request too many, or set the status it has`,
      }
    }
    const { limit, remaining, reset, quota } = rateLimit
    for (const header of headersOf(api)) {
      const named = (place: { readonly at: string } | undefined): boolean =>
        place !== undefined && isSameHeader(place.at, header.name)
      if (named(limit) || named(remaining) || named(reset)) yield* checkNumber(api, header)
      if (named(limit) && quota !== undefined) yield* checkQuota(api, header, quota)
      if (named(reset)) yield* checkUnit(api, header, reset?.unit)
    }
    if (rateLimit.fields !== 'ietf') return
    const statuses = new Set(rateLimitStatuses({ rateLimit }).map(String))
    for (const response of api.operations.flatMap(({ responses }) => responses)) {
      if (!statuses.has(response.status)) continue
      const problem = headerProblem(api, response, 'RateLimit', 'the answer does not say what is left')
      if (problem !== undefined) yield problem
    }
  },
})

function headersOf(api: Api): Header[] {
  const headers = api.operations.flatMap(({ responses }) => responses.flatMap((response) => response.headers))
  return [...new Map(headers.map((header) => [header.pointer, header])).values()]
}

function* checkNumber(api: Api, { name, schema }: Header): Iterable<Problem> {
  const types = schema === undefined ? new Set() : namedTypes(formsOf(api.document, [schema]))
  if (schema === undefined || types.size === 0 || types.has('integer')) return
  yield {
    pointer: existing(api, schema.pointer, 'type'),
    message: `\`${name}\` is a whole number: set \`type: integer\``,
  }
}

/** What a header shows of its values: its examples, and what its schema lists. */
function shown(api: Api, { pointer, schema }: Header): { readonly value: number; readonly at: string }[] {
  const node = asObject(valueAt(api.document, pointer))
  const examples = Object.keys(asObject(node['examples'])).map((name) =>
    joinPointer(pointer, 'examples', name, 'value'),
  )
  const fixed = schema === undefined ? [] : formsOf(api.document, [schema])
  const pointers = [
    joinPointer(pointer, 'example'),
    ...examples,
    ...fixed.flatMap((form) => ['const', 'default', 'example'].map((keyword) => joinPointer(form.pointer, keyword))),
  ]
  return pointers
    .map((at) => ({ value: valueAt(api.document, at), at }))
    .filter((entry): entry is { value: number; at: string } => typeof entry.value === 'number')
}

function* checkQuota(api: Api, header: Header, quota: number): Iterable<Problem> {
  for (const { value, at } of shown(api, header)) {
    if (value === quota) continue
    yield {
      pointer: at,
      message: `\`${header.name}\` shows \`${value}\`, and the declared quota is \`${quota}\`: set \`${quota}\``,
    }
  }
}

/** Seconds since 1970 have been more than this since 2001, and no quota comes back after so many. */
const epoch = 1_000_000_000

function* checkUnit(api: Api, header: Header, unit: string | undefined): Iterable<Problem> {
  for (const { value, at } of shown(api, header)) {
    if (value >= epoch === (unit === 'epoch-seconds')) continue
    const what = unit === 'epoch-seconds' ? 'an instant, in seconds since 1970' : 'the seconds until then'
    yield {
      pointer: at,
      message: `\`${header.name}\` shows \`${value}\`, and is declared to be ${what}: set one, or set \`unit\` in \`x-conventions\``,
    }
  }
}
