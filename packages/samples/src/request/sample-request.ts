import type { Api, Operation, Parameter } from '@concord-api/model'
import { fixedParameters, pathParameters } from '@concord-api/surface'

import { sampleBody, type SampleBody } from './sample-body.ts'
import { sampleValue, type SampleValue } from './sample-value.ts'

/** A parameter and a value for it. */
export interface SampleParameter extends SampleValue {
  readonly parameter: Parameter
}

/** A request that an operation takes: what is required, with values from the document's examples where it has them. */
export interface SampleRequest {
  /** In the order of the path. */
  readonly path: readonly SampleParameter[]
  readonly query: readonly SampleParameter[]
  /** Without what says who sends and in which media type. */
  readonly headers: readonly SampleParameter[]
  readonly cookies: readonly SampleParameter[]
  /** Query parameters that have one value only. */
  readonly fixed: Readonly<Record<string, boolean | number | string>>
  /** Of an operation that can do without, only a file, a text, or one that the document shows. */
  readonly body: SampleBody | undefined
}

/** Header parameters that mean nothing (OpenAPI 3.1.1, Parameter Object). */
const ignored = new Set(['accept', 'authorization', 'content-type'])

/** Makes a request for an operation. */
export function sampleRequest(api: Api, operation: Operation): SampleRequest {
  const fixed = fixedParameters(api, operation)
  const required = (place: Parameter['in']): SampleParameter[] =>
    operation.parameters
      .filter((parameter) => parameter.in === place && parameter.required)
      .map((parameter) => sampleParameter(api, parameter))
  const body = sampleBody(api, operation)
  // A file or a text is what such a request is about.
  const isWhole = body?.kind === 'file' || body?.kind === 'text'
  const isNeeded = operation.requestBody?.required === true || body?.isDocumented === true || isWhole
  return {
    path: pathParameters(operation).map((parameter) => sampleSegment(api, parameter)),
    query: required('query').filter(({ parameter }) => !Object.hasOwn(fixed, parameter.name)),
    headers: required('header').filter(
      ({ parameter: { name } }) => isHeaderName(name) && !ignored.has(name.toLowerCase()),
    ),
    cookies: required('cookie'),
    fixed,
    body: isNeeded ? body : undefined,
  }
}

function sampleParameter(api: Api, parameter: Parameter): SampleParameter {
  const { value, isDocumented } = sampleValue(api, parameter.pointer, parameter.schema, 'request')
  if (!isDocumented && isIdempotencyKey(api, parameter)) return { parameter, value: someKey, isDocumented }
  return { parameter, value: value ?? parameter.name, isDocumented }
}

/** A segment of a path is never empty, and climbs nowhere. */
function sampleSegment(api: Api, parameter: Parameter): SampleParameter {
  const sample = sampleParameter(api, parameter)
  const isMade = !sample.isDocumented && sample.value === 'text'
  const isEmpty = typeof sample.value === 'string' && /^\.{0,2}$/.test(sample.value)
  if (!isMade && !isEmpty) return sample
  return { ...sample, value: /^\.{0,2}$/.test(parameter.name) ? 'id' : parameter.name, isDocumented: false }
}

/** What stands for a key that is another one for each request. */
const someKey = '3fa85f64-5717-4562-b3fc-2c963f66afa6'

function isIdempotencyKey({ conventions }: Api, { in: place, name }: Parameter): boolean {
  const key = conventions?.wire.idempotency?.send
  return key?.in === place && key.name.toLowerCase() === name.toLowerCase()
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-5.1 */
function isHeaderName(name: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name)
}
