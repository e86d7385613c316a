import { type Api, isObject, type Operation } from '@concord-api/model'

import type { Sandbox } from '../../sandbox.ts'
import { createCaller } from '../caller.ts'
import { addressOf, exampleRequest } from '../example-request.ts'
import type { Step } from './step.ts'

/** What was answered to a step. */
export interface StepAnswer {
  readonly operation: Operation
  readonly answer: Response
  readonly text: string
}

/** Sends the request of a step, with the document's examples for what it does not say. */
export async function runStep(api: Api, sandbox: Sandbox, step: Step): Promise<StepAnswer> {
  const operation = api.operations.find(({ id }) => id === step.operation)
  if (operation === undefined) throw new TypeError(`there is no operation "${step.operation}"`)
  const example = exampleRequest(api, operation)
  const credentials =
    step.as === 'nobody' ? undefined : await createCaller(api, sandbox).credentials(operation, step.as ?? 'full')
  const query = { ...example.query, ...credentials?.query, ...step.query }
  const headers = new Headers()
  const all = { ...example.headers, ...credentials?.headers, ...step.headers }
  for (const [name, value] of Object.entries(withoutUndefined(all))) headers.set(name, String(value))
  const body = bodyOf(step, example.body)
  if (body !== undefined && !headers.has('content-type')) {
    const type = step.contentType ?? (step.form === undefined ? example.mediaType : 'application/x-www-form-urlencoded')
    headers.set('content-type', type ?? 'application/json')
  }
  const method = step.method ?? operation.method
  const address =
    step.address ?? addressOf(sandbox.basePath, operation, { ...example.path, ...step.path }, withoutUndefined(query))
  const url = address.startsWith('/') ? `http://sandbox.test${sandbox.basePath}${address}` : address
  const init: RequestInit = {
    method,
    headers,
    ...(body !== undefined && method !== 'GET' && method !== 'HEAD' && { body }),
  }
  const answer = await sandbox.fetch(new Request(url, init))
  return { operation, answer, text: await answer.text() }
}

function bodyOf({ body, raw, form }: Step, example: unknown): string | undefined {
  const text = raw ?? form
  if (text !== undefined) return text
  const sent = body === undefined ? example : body
  return sent === undefined ? undefined : JSON.stringify(sent)
}

/** What a step sets to null is not sent. */
const withoutUndefined = (query: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== null))

/** A step with `{name}` in its texts replaced by what earlier steps kept. */
export function withKept<Value>(value: Value, kept: Readonly<Record<string, unknown>>): Value {
  if (typeof value === 'string') {
    const whole = /^\{(\w+)\}$/.exec(value)?.[1]
    if (whole !== undefined && whole in kept) return kept[whole] as Value
    return value.replace(/\{(\w+)\}/g, (text, name: string) => (name in kept ? String(kept[name]) : text)) as Value
  }
  if (Array.isArray(value)) return value.map((item) => withKept(item as unknown, kept)) as Value
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, withKept(child, kept)])) as Value
}
