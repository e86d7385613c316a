import type { Api, Header, Operation } from '@concord-api/model'

import type { Inferred } from '../inferred.ts'
import { successes } from '../schema/bodies.ts'
import { viewOf } from '../schema/view.ts'
import { habit, share } from '../share.ts'

/** What answers say of the limit a caller is under: `429`, and headers. */
export function inferRateLimit(api: Api): Inferred[] {
  const refusals = api.operations.flatMap(({ responses }) => responses.filter(({ status }) => status === '429'))
  if (refusals.length === 0) return []
  const answers = api.operations.flatMap((operation) => successes(operation))
  const inRefusals = (pattern: RegExp): Header | undefined => findHeader(refusals, pattern)
  const everywhere = (pattern: RegExp): Header | undefined => findHeader(answers, pattern)
  const limit = everywhere(/^(x-)?rate-?limit(-limit)?$/i) ?? inRefusals(/^(x-)?rate-?limit-limit$/i)
  const remaining = everywhere(/^(x-)?rate-?limit-remaining$/i) ?? inRefusals(/^(x-)?rate-?limit-remaining$/i)
  const onEvery = everywhere(/^(x-)?rate-?limit-reset(-after)?$/i)
  const reset = onEvery ?? inRefusals(/^(x-)?rate-?limit-reset(-after)?$/i)
  const retryAfter = inRefusals(/^retry-after$/i)
  const place = (found: Header | undefined): object | undefined => found && { in: 'header', at: found.name }
  const value = {
    status: 429,
    // Headers that only a refusal has say nothing of what is left.
    ...(onEvery === undefined && everywhere(/rate-?limit/i) === undefined
      ? {}
      : { limit: place(limit), remaining: place(remaining) }),
    reset: reset && {
      ...place(reset),
      unit: unitOf(api, reset),
      ...(onEvery === undefined ? { on: 'limited' } : {}),
    },
    retryAfter: place(retryAfter),
  }
  const told = [limit, remaining, reset, retryAfter].flatMap((found) =>
    found === undefined ? [] : [`\`${found.name}\``],
  )
  return [
    {
      pointer: '/wire/rateLimit',
      value: JSON.parse(JSON.stringify(value)) as unknown,
      confidence: refusals.length >= api.operations.length / 20 ? 0.9 : 0.75,
      evidence: `${share(refusals.length, api.operations.length, 'operations')} document \`429\`${told.length === 0 ? '' : `, with ${[...new Set(told)].join(', ')}`}`,
    },
  ]
}

/** A header that at least half of the answers have. */
function findHeader(answers: readonly { readonly headers: readonly Header[] }[], pattern: RegExp): Header | undefined {
  const having = answers.flatMap(({ headers }) => headers.find(({ name }) => pattern.test(name)) ?? [])
  const [header] = having
  return header === undefined || having.length < answers.length / 2 ? undefined : header
}

/** An instant is said to be one, or shows a number that is one. */
function unitOf(api: Api, { name, description, schema }: Header): 'delta-seconds' | 'epoch-seconds' {
  const view = viewOf(api, schema === undefined ? [] : [schema])
  const text = `${description ?? ''} ${view.text}`.toLowerCase()
  const isInstant = view.examples.some((example) => Number(example) > 1e9)
  if (isInstant || /\b(epoch|unix|utc|timestamp)\b/.test(text)) return 'epoch-seconds'
  if (/after$/i.test(name) || /\bseconds (until|left|remaining|before)\b/.test(text)) return 'delta-seconds'
  return /^x-/i.test(name) ? 'epoch-seconds' : 'delta-seconds'
}

/** The header that names a request, for support to find it by. */
export function inferTrace(api: Api): Inferred[] {
  const answers = api.operations.flatMap((operation) => operation.responses)
  const having = answers.flatMap(
    ({ headers }) => headers.find(({ name }) => /^(x-)?(request|trace|correlation|transaction)-?id$/i.test(name)) ?? [],
  )
  const [header] = having
  if (header === undefined) return []
  return [
    {
      pointer: '/wire/trace',
      value: { in: 'header', at: header.name },
      ...habit(having.length, answers.length),
      evidence: `${share(having.length, answers.length, 'answers')} document \`${header.name}\``,
    },
  ]
}

/** The header by which a repeated request is known. */
export function inferIdempotency(api: Api): Inferred[] {
  const writes = api.operations.filter(({ method }) => method === 'POST')
  const keyOf = ({ parameters }: Operation): string | undefined =>
    parameters.find((parameter) => parameter.in === 'header' && /idempoten/i.test(parameter.name))?.name
  const taking = api.operations.filter((operation) => keyOf(operation) !== undefined)
  const [first] = taking
  const name = first && keyOf(first)
  if (name === undefined) return []
  const methods = [...new Set(taking.map(({ method }) => method))].filter((method) => method !== 'GET')
  const posts = taking.filter(({ method }) => method === 'POST').length
  return [
    {
      pointer: '/wire/idempotency',
      value: { send: { in: 'header', name }, methods },
      ...(posts === 0 ? { confidence: 0.6 } : habit(posts, writes.length)),
      evidence: `${share(posts, writes.length, 'POST operations')} take \`${name}\``,
    },
  ]
}
