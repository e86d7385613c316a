import {
  type Api,
  asArray,
  asObject,
  type ErrorShape,
  isObject,
  type Operation,
  type Place,
  valueAt,
} from '../../packages/model/src/index.ts'
import type { Failure, Method } from '../../packages/surface/src/index.ts'

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** How a call ends, in data that can be compared. */
export type End =
  | { readonly ok: true; readonly data: unknown }
  | {
      readonly ok: false
      /** What `.result()` is narrowed by; undefined for an answer the operation does not document. */
      readonly status: boolean | number | string | undefined
      /** The class the package exports for it. */
      readonly error: string
      /** The end of its message. */
      readonly message: string | undefined
      readonly body: unknown
      readonly code: string | undefined
      readonly type: string | undefined
      readonly fields: readonly object[]
      readonly requestId: string | undefined
    }

/** How a call must end by the document alone, when this is the answer. */
export function expectedEnd({ conventions }: Api, method: Method, answer: RawAnswer): End {
  const body = bodyOf(answer)
  const wire = conventions?.wire
  const outcome = answer.status < 300 && wire?.outcome !== undefined ? valueAt(body, wire.outcome.at) : undefined
  const isFailure =
    answer.status >= 300 || (outcome !== undefined && !asArray(wire?.outcome?.success).includes(outcome))
  if (!isFailure) return { ok: true, data: dataOf(method, body) }
  const failure = failureOf(method, answer.status, outcome)
  const shape = failure?.shape
  return {
    ok: false,
    status: failure && ((outcome as string | undefined) ?? answer.status),
    error: failure?.error ?? 'ApiError',
    message: textAt(shape?.message, answer),
    body,
    code: textAt(shape?.code, answer),
    type: textAt(shape?.type, answer),
    fields: fieldsOf(shape, answer),
    requestId: textAt(wire?.trace, answer),
  }
}

/** What the document calls this failure: by its outcome, its status, the class of that, or any other. */
function failureOf({ failures }: Method, status: number, outcome: unknown): Failure | undefined {
  const names =
    outcome === undefined
      ? [String(status), `${Math.floor(status / 100)}XX`, 'default']
      : [`outcome ${String(outcome)}`]
  return names.flatMap((name) => failures.find((failure) => failure.status === name) ?? [])[0]
}

function bodyOf({ headers, text }: RawAnswer): unknown {
  if (text === '') return undefined
  return /json/.test(headers.get('content-type') ?? '') ? JSON.parse(text) : text
}

/** The payload; for a page its items, and their number where it says so. */
function dataOf({ operation, result }: Method, body: unknown): unknown {
  if (result.kind !== 'page') return payload(operation, body)
  const { read } = result.strategy
  const total = 'total' in read && read.total?.in === 'body' ? valueAt(body, read.total.at) : undefined
  return { items: valueAt(body, read.items.at), total }
}

function payload({ payload: { at } }: Operation, body: unknown): unknown {
  return at === '' ? body : valueAt(body, at)
}

function textAt(place: Place | undefined, answer: RawAnswer): string | undefined {
  if (place === undefined) return undefined
  if (place.in === 'header') return answer.headers.get(place.at) ?? undefined
  const value = place.in === 'body' ? valueAt(bodyOf(answer), place.at) : undefined
  return typeof value === 'string' ? value : undefined
}

function fieldsOf({ fields }: Partial<ErrorShape> = {}, answer: RawAnswer): object[] {
  const at = fields === undefined ? undefined : valueAt(bodyOf(answer), fields.at.at)
  if (fields === undefined || at === undefined) return []
  if (fields.as === 'map') {
    return Object.entries(asObject(at)).flatMap(([name, messages]) =>
      asArray([messages].flat()).map((message) => ({ name, message, code: undefined })),
    )
  }
  const part = (entry: unknown, pointer: string | undefined): unknown =>
    isObject(entry) && pointer !== undefined ? valueAt(entry, pointer) : undefined
  return asArray(at).map((entry) => ({
    name: part(entry, fields.name),
    message: part(entry, fields.message),
    code: part(entry, fields.code),
  }))
}
