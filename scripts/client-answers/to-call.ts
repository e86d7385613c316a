import { type Api, isObject, type Parameter, resolveSchema } from '../../packages/model/src/index.ts'
import type { ShownCredential } from '../../packages/sandbox/src/index.ts'
import type { Step } from '../../packages/sandbox/src/testing/contract/step.ts'
import { exampleRequest } from '../../packages/sandbox/src/testing/example-request.ts'
import type { Method } from '../../packages/surface/src/index.ts'
import { type Auth, carriers, credentialsOf, satisfies, withoutCredentials, writtenCredentials } from './credentials.ts'
import type { Spoil } from './spoil.ts'
import type { TestedClient } from './tested-clients.ts'

/** A request of a contract as a call of a client. */
export interface StepCall {
  readonly auth: Auth
  /** In the order of the method's signature, without the options. */
  readonly args: readonly unknown[]
  readonly headers: Readonly<Record<string, string | null>>
  /** What the client cannot be told to send, and is changed on the way; undefined where that is nothing. */
  readonly spoil: Spoil | undefined
}

/** Says what a step says in the terms of a client: arguments, credentials and options, as far as these go. */
export function toCall(
  { api, surface }: TestedClient,
  method: Method,
  step: Step,
  shown: Readonly<Record<string, readonly ShownCredential[]>>,
): StepCall {
  const { operation } = method
  const example = exampleRequest(api, operation)
  const carrying = carriers(surface)
  const written = writtenCredentials(surface, step)
  const isNobody = step.as === 'nobody'
  // A client does not send what cannot succeed for want of credentials: they are taken off on the way.
  const isStripped = isNobody && !satisfies(written, operation)
  const auth =
    isNobody && !isStripped
      ? written
      : credentialsOf(surface, operation, shown, isNobody ? 'full' : (step.as ?? 'full'))

  const query = { ...example.query, ...step.query }
  const parameters = method.query?.parameters.map(({ parameter }) => parameter) ?? []
  const beside = pick(step.query ?? {}, (name) => !parameters.some((parameter) => parameter.name === name))
  const stripped = isStripped ? withoutCredentials(surface) : { headers: {}, query: {}, cookies: {} }
  const unsaid = unsaidBody(method, step)
  const spoil: Spoil = {
    method: step.method,
    address: step.address,
    body: unsaid,
    headers: {
      ...stripped.headers,
      ...(unsaid === undefined ? {} : contentTypeOf(step)),
      ...(isStripped ? pick(step.headers ?? {}, (name) => carrying.has(name.toLowerCase())) : {}),
    },
    cookies: stripped.cookies,
    query: { ...stripped.query, ...pick(beside, (name) => isStripped || !carrying.has(name.toLowerCase())) },
  }
  return {
    auth,
    args: [
      ...method.path.map(({ parameter: { name } }) => ({ ...example.path, ...step.path })[name]),
      ...(method.body === undefined ? [] : [bodyOf(method, step, example.body)]),
      ...(method.query === undefined ? [] : [queryOf(api, parameters, query)]),
    ],
    headers: {
      // Where a caller makes no key of its own, the client does.
      ...pick(example.headers as Record<string, string>, (name) => !isIdempotencyKey(api, name)),
      ...pick(step.headers ?? {}, (name) => !isNobody || !carrying.has(name.toLowerCase())),
    },
    spoil: isNothing(spoil) ? undefined : spoil,
  }
}

/** The body of a step where that is not something a client can be given. */
function unsaidBody({ body }: Method, { raw, form }: Step): string | undefined {
  if (form !== undefined || raw === undefined) return form
  const sayable = raw === '' ? body?.required === false : parsed(raw) !== undefined
  return sayable && body !== undefined ? undefined : raw
}

function bodyOf({ body }: Method, step: Step, example: unknown): unknown {
  if (step.raw === '' && body?.required === false) return undefined
  if (step.raw !== undefined) return parsed(step.raw) ?? example
  return step.body === undefined ? example : step.body
}

function contentTypeOf({ contentType, form }: Step): Record<string, string> {
  const type = contentType ?? (form === undefined ? undefined : 'application/x-www-form-urlencoded')
  return type === undefined ? {} : { 'content-type': type }
}

/** The query as an object: lists as lists, and without what is null. */
function queryOf(api: Api, parameters: readonly Parameter[], query: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    parameters.flatMap((parameter) => {
      const value = query[parameter.name]
      if (value === undefined || value === null) return []
      return [[parameter.name, typeof value === 'string' && isList(api, parameter) ? value.split(',') : value]]
    }),
  )
}

function isList({ document }: Api, { schema }: Parameter): boolean {
  const resolved = schema === undefined ? undefined : resolveSchema(document, schema)?.schema
  return isObject(resolved) && resolved['type'] === 'array'
}

function isIdempotencyKey({ conventions }: Api, header: string): boolean {
  const key = conventions?.wire.idempotency?.send
  return key?.in === 'header' && key.name.toLowerCase() === header.toLowerCase()
}

function isNothing({ headers, cookies, query, ...others }: Spoil): boolean {
  const parts = [...Object.values(others), ...[headers, cookies, query].flatMap(Object.values)]
  return parts.every((part) => part === undefined)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function pick<Value>(values: Readonly<Record<string, Value>>, has: (name: string) => boolean): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => has(name)))
}
