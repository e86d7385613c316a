import { createApi, type JsonObject } from '@concord-api/model'

import { type FieldProblem, Refusal } from '../../refusal.ts'
import { createRequestReader, type ReadRequest } from '../read-request.ts'

/** A request for a test; what is left out is empty. */
export interface TestRequest {
  readonly search?: string
  readonly path?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON unless it is a text or bytes. */
  readonly body?: unknown
  /** `application/json` for a body when it is left out, none when it is null. */
  readonly type?: string | null
}

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })

/** Reads requests to the one operation of a document. */
export function readerOf(
  operation: JsonObject,
  { components = {}, method = 'post' }: { readonly components?: JsonObject; readonly method?: string } = {},
): (request: TestRequest) => Promise<ReadRequest> {
  const document = { openapi: '3.1.0', paths: { '/things/{id}': { [method]: operation } }, components }
  const api = createApi('things', document, locate)
  const read = createRequestReader(api)
  const [only] = api.operations
  if (only === undefined) throw new Error('no operation')
  return async (request) => read(only, rawRequest(request))
}

export function rawRequest({ search = '', path = {}, headers = {}, body, type }: TestRequest) {
  const contentType = type === undefined && body !== undefined ? 'application/json' : type
  return {
    url: new URL(`http://localhost/things/1${search}`),
    path,
    headers: new Headers({ ...headers, ...(contentType == null ? {} : { 'content-type': contentType }) }),
    body: body === undefined ? undefined : bytesOf(body),
  }
}

function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body
  return new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body))
}

/** Why a request is refused. */
export async function refusalOf(reading: Promise<unknown>): Promise<Refusal> {
  const outcome = await reading.catch((error: unknown) => error)
  if (outcome instanceof Refusal) return outcome
  throw new Error(`not refused: ${JSON.stringify(outcome) ?? String(outcome)}`, { cause: outcome })
}

/** What is wrong, a line for each field: its place, the keyword and the sentence. */
export async function problemsIn(reading: Promise<unknown>): Promise<string[]> {
  const { details } = await refusalOf(reading)
  return (details.fields ?? []).map((field: FieldProblem) => `${field.in} ${field.code}: ${field.message}`)
}
