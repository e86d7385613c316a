import {
  type Answer,
  type ErrorShape,
  errorShapeOf,
  type JsonObject,
  type Operation,
  type Place,
  type Response,
  valueAt,
  type Wire,
} from '@concord-api/model'

import type { Environment } from '../environment.ts'
import type { Cause, FieldProblem, Refusal } from '../refusal.ts'
import { complete } from '../schema/complete.ts'
import { fits } from '../schema/fits.ts'
import { exampleOf } from './example.ts'
import { jsonOf } from './payload.ts'
import { statusPhrase } from './status-phrase.ts'
import { withValue } from './with-value.ts'

/** How a refusal is answered. */
export interface Refused {
  readonly status: number
  readonly mediaType: string | undefined
  readonly body: unknown
  /** What the document says of it; undefined where it says nothing. */
  readonly response: Response | undefined
}

interface Chosen {
  readonly status: number
  readonly outcome: boolean | number | string | undefined
  readonly code: string | undefined
}

/** The status an answer to a cause has where neither the conventions nor the operation know better. */
const usual: Readonly<Record<Cause, number>> = {
  'content-too-large': 413,
  fault: 500,
  forbidden: 403,
  insecure: 400,
  'invalid-credentials': 401,
  'invalid-request': 400,
  'malformed-body': 400,
  'method-not-allowed': 405,
  'missing-credentials': 401,
  'not-acceptable': 406,
  'not-found': 404,
  'not-implemented': 501,
  'rate-limited': 429,
  rule: 409,
  'unknown-path': 404,
  'unsupported-media-type': 415,
}

const protocolNames = {
  'content-too-large': 'contentTooLarge',
  insecure: 'insecure',
  'malformed-body': 'malformedBody',
  'method-not-allowed': 'methodNotAllowed',
  'not-acceptable': 'notAcceptable',
  'not-implemented': 'notImplemented',
  'unknown-path': 'unknownPath',
  'unsupported-media-type': 'unsupportedMediaType',
} as const

/**
 * The answer to a refusal: declared for its cause, or else the nearest that the operation documents; in the shape the
 * conventions have for it.
 */
export function refuse(environment: Environment, operation: Operation | undefined, refusal: Refusal): Refused {
  const chosen = choose(environment, operation, refusal)
  const wire = environment.api.conventions?.wire
  const shape = wire === undefined ? undefined : shapeOf(wire, chosen)
  const response = responseFor(environment, operation, chosen.status, shape)
  const json = jsonOf(response)
  const mediaType =
    json?.name ?? (response?.content.length === 0 ? undefined : (shape?.mediaType ?? 'application/json'))
  if (mediaType === undefined || !hasBody(chosen.status)) {
    return { status: chosen.status, mediaType: undefined, body: undefined, response }
  }
  const body = bodyOf(environment, shape, chosen, mediaType, refusal, phraseOf(environment, chosen, shape, response))
  const completion = { document: environment.api.document, shapes: environment.shapes }
  const schema = json?.schema
  // What is described for another status only lends its form to what it has a form for.
  const isDescribed =
    schema !== undefined &&
    (covers(response?.status ?? '', chosen.status) || fits(environment.shapes, [schema.schema], body))
  return {
    status: chosen.status,
    mediaType,
    body: isDescribed ? complete(completion, [schema.schema], body) : body,
    response,
  }
}

const hasBody = (status: number): boolean => status >= 400 || status === 200

/** The status a refusal is answered with; undefined where the document has no answer to it. */
export function documentedStatus(environment: Environment, operation: Operation, refusal: Refusal): number | undefined {
  return findDocumented(environment, operation, refusal)?.status
}

function choose(environment: Environment, operation: Operation | undefined, refusal: Refusal): Chosen {
  const wire = environment.api.conventions?.wire
  const documented = operation === undefined ? undefined : findDocumented(environment, operation, refusal)
  const [first = usual[refusal.why]] = candidatesFor(wire, refusal)
  return documented ?? normalize(declaredFor(wire, refusal) ?? first)
}

/** The first of the possible answers that the operation documents, or the conventions declare for the whole API. */
function findDocumented(environment: Environment, operation: Operation, refusal: Refusal): Chosen | undefined {
  const wire = environment.api.conventions?.wire
  const declared = declaredFor(wire, refusal)
  return candidatesFor(wire, refusal)
    .map((answer) => ({ answer, chosen: normalize(answer) }))
    .find(({ answer, chosen }) => answer === declared || isDocumented(operation, chosen.status))?.chosen
}

/** What the conventions say to answer outside any operation. */
function declaredFor(wire: Wire | undefined, { why }: Refusal): Answer | undefined {
  return Object.hasOwn(protocolNames, why)
    ? wire?.protocol[protocolNames[why as keyof typeof protocolNames]]
    : undefined
}

/** What may be answered, the best first. */
function candidatesFor(wire: Wire | undefined, refusal: Refusal): Answer[] {
  const { why, details } = refusal
  const candidates: (Answer | undefined)[] = [details.answer, declaredFor(wire, refusal)]
  if (why === 'rate-limited') candidates.push([wire?.rateLimit?.status ?? []].flat()[0])
  if (why === 'invalid-request') candidates.push(wire?.validation)
  candidates.push(usual[why], ...(alternatives[why] ?? []))
  return candidates.filter((answer) => answer !== undefined)
}

/** What an operation may document in place of the usual status. */
const alternatives: Readonly<Partial<Record<Cause, readonly number[]>>> = {
  'content-too-large': [400, 422],
  fault: [503],
  forbidden: [401, 404],
  'invalid-credentials': [403],
  'invalid-request': [422, 404],
  'malformed-body': [422],
  'missing-credentials': [403],
  'not-found': [400, 410],
  rule: [422, 400],
  'unsupported-media-type': [400, 422],
}

function normalize(answer: Answer): Chosen {
  if (typeof answer === 'number') return { status: answer, outcome: undefined, code: undefined }
  return {
    status: answer.status ?? (answer.outcome === undefined ? 400 : 200),
    outcome: answer.outcome,
    code: answer.code,
  }
}

const isDocumented = ({ responses }: Operation, status: number): boolean =>
  responses.some((response) => covers(response.status, status))

const covers = (documented: string, status: number): boolean =>
  documented === String(status) || documented === `${Math.floor(status / 100)}XX` || documented === 'default'

function shapeOf(wire: Wire, { status, outcome }: Chosen): ErrorShape | undefined {
  if (outcome !== undefined) return wire.errors.find(({ when }) => when.outcome === outcome)
  return errorShapeOf(wire, String(status))
}

/** What the document says of an answer: at the operation, or where another answer of the same shape is described. */
function responseFor(
  { api }: Environment,
  operation: Operation | undefined,
  status: number,
  shape: ErrorShape | undefined,
): Response | undefined {
  const own = operation?.responses ?? []
  const found =
    own.find((response) => response.status === String(status)) ??
    own.find((response) => covers(response.status, status))
  if (found !== undefined) return found
  const all = api.operations.flatMap(({ responses }) => responses)
  const wire = api.conventions?.wire
  return (
    all.find((response) => response.status === String(status)) ??
    all.find((response) => shape !== undefined && wire !== undefined && errorShapeOf(wire, response.status) === shape)
  )
}

/** What a status is called: as an example has it that speaks of nothing but the status (RFC 9457 section 4.2.1). */
function phraseOf(
  environment: Environment,
  { status }: Chosen,
  shape: ErrorShape | undefined,
  response: Response | undefined,
): string {
  const example = response?.status === String(status) ? exampleOf(environment, response) : undefined
  const at = (place: Place | undefined): unknown => (place?.in === 'body' ? valueAt(example, place.at) : undefined)
  const [title, type = 'about:blank'] = [at(shape?.title), at(shape?.type)]
  return typeof title === 'string' && type === 'about:blank' ? title : statusPhrase(status)
}

function bodyOf(
  environment: Environment,
  shape: ErrorShape | undefined,
  { status, outcome, code }: Chosen,
  mediaType: string,
  { why, message, details }: Refusal,
  phrase: string,
): unknown {
  let body: unknown = {}
  const isProblem = mediaType === 'application/problem+json'
  const put = (place: Place | undefined, value: unknown): void => {
    if (place?.in === 'body' && value !== undefined) body = withValue(body, place.at, value)
  }
  const outcomeAt = environment.api.conventions?.wire.outcome?.at
  if (isProblem) body = { title: phrase, status, detail: message }
  else if (shape === undefined) body = { message, error: message, detail: message, title: phrase, status, code: status }
  put(shape?.message, message)
  put(shape?.title, phrase)
  put(shape?.detail, message)
  put(shape?.code, code ?? pascalCase(why))
  if (outcome !== undefined && outcomeAt !== undefined) body = withValue(body, outcomeAt, outcome)
  const fields = details.fields ?? []
  if (shape?.fields !== undefined && fields.length > 0) put(shape.fields.at, fieldsIn(shape.fields, fields, isProblem))
  for (const [pointer, value] of Object.entries(details.members ?? {})) body = withValue(body, pointer, value)
  return body
}

/** Fields as a map or a list; within a problem, the members of the list are problems too (RFC 9457). */
function fieldsIn(
  shape: NonNullable<ErrorShape['fields']>,
  fields: readonly FieldProblem[],
  areProblems: boolean,
): unknown {
  if (shape.as === 'map') {
    const map: Record<string, string[]> = Object.create(null)
    for (const { name, message, in: where } of fields) (map[name === '' ? where : name] ??= []).push(message)
    return map
  }
  return fields.map(({ name, message, code, in: where }) => {
    let entry: unknown = areProblems ? { title: code, detail: message } : {}
    const parts: [string | undefined, string][] = [
      [shape.name, name === '' ? where : name],
      [shape.code, code],
      [shape.message, message],
    ]
    for (const [pointer, value] of parts) if (pointer !== undefined) entry = withValue(entry, pointer, value)
    return entry as JsonObject
  })
}

const pascalCase = (words: string): string => words.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
