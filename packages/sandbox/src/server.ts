import type { Operation } from '@concord-api/model'

import type { Answered } from './answer/answer.ts'
import { completeHeaders } from './answer/headers.ts'
import { jsonOf } from './answer/payload.ts'
import { documentedStatus, refuse } from './answer/refuse.ts'
import { statusOf } from './answer/success-response.ts'
import { withTiming } from './answer/timing.ts'
import type { Authenticator } from './auth/authenticator.ts'
import type { Caller } from './auth/credential.ts'
import { applyFault } from './faults/apply-fault.ts'
import { ConnectionDropped } from './faults/connection-dropped.ts'
import type { Fault } from './faults/fault.ts'
import { createFaults } from './faults/faults.ts'
import { exposedHeaders } from './http/exposed-headers.ts'
import { PlainAnswer } from './http/plain-answer.ts'
import { createLock } from './http/lock.ts'
import { readBody } from './http/read-body.ts'
import { isFieldName, setField } from './http/header-fields.ts'
import type { Route } from './http/routes.ts'
import { announce } from './operations/announce.ts'
import { type Call, nobodysCall, type Workings } from './operations/call.ts'
import { notFound } from './operations/find-entry.ts'
import { handle } from './operations/handle.ts'
import { createIdempotency } from './operations/idempotency.ts'
import type { Plan } from './operations/plan.ts'
import { ruleForInvalid } from './operations/rules.ts'
import { advance } from './operations/transitions.ts'
import { createRateLimiter, type Taken } from './rate-limit/rate-limiter.ts'
import { type Cause, Refusal } from './refusal.ts'
import { acceptsMediaType } from './request/accept.ts'
import { createRequestReader, type RawRequest, type ReadRequest } from './request/read-request.ts'
import type { SandboxOptions } from './sandbox.ts'
import type { Deliverer } from './webhooks/deliverer.ts'
import { wait } from './webhooks/wait.ts'

/** Who sent a request, and what they can do with the answer. */
export interface Sender {
  /** Their address. */
  readonly client: string | undefined
  /** Whether a {@link PlainAnswer} will do. */
  readonly isPlain: boolean
}

/** Answers requests for the paths of a document, and for others. */
export interface Server {
  readonly tokenPaths: readonly string[]
  token(request: Request): Promise<Response>
  /** @throws {ConnectionDropped} when a fault drops the connection. */
  answer(request: Request, route: Route | undefined, sender: Sender): Promise<Response>
}

/** What is known of a request before it is read. */
interface Received {
  readonly request: Request
  readonly url: URL
  readonly operation: Operation | undefined
  readonly taken: Taken
  readonly began: number
}

const methods = new Set(['CONNECT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'TRACE'])

export function createServer(
  workings: Workings,
  authenticator: Authenticator,
  deliverer: Deliverer,
  options: SandboxOptions,
): Server {
  const { api, clock, random, matches, records } = workings
  const wire = api.conventions?.wire
  const { rateLimit, faults: always, maximumBody = 1_048_576 } = options
  const limiter = createRateLimiter(wire?.rateLimit, {
    clock,
    ...(rateLimit === false ? { off: true } : rateLimit),
  })
  const faults = createFaults({
    clock,
    random,
    wait: (milliseconds) => wait(milliseconds, new AbortController().signal),
    ...(always !== undefined && { always, ...(always.rate !== undefined && { rate: always.rate }) }),
  })
  const read = createRequestReader(api, matches)
  const exposed = exposedHeaders(api).join(', ')
  const idempotency = createIdempotency()
  const lock = createLock()

  async function answer(request: Request, route: Route | undefined, { client, isPlain }: Sender): Promise<Response> {
    const began = performance.now()
    const url = new URL(request.url)
    const operation = route?.operations.get(request.method)
    const caller = authenticator.identify({ url, headers: request.headers })
    const address = client ?? 'local'
    const taken = limiter.take({
      credential: caller.key,
      token: caller.token,
      user: caller.key,
      application: caller.key,
      address,
    })
    const received: Received = { request, url, operation, taken, began }
    let fault: Fault | undefined
    let answered: Answered
    try {
      fault = faults.next(caller.key ?? address, request.headers.get('sandbox-fault'))
      if (fault !== undefined) await faults.delay(fault)
      if (fault?.drop === true) throw new ConnectionDropped()
      answered = await attempt(received, route, caller, fault)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      answered = refused(received, error)
    }
    const { status, headers } = answered
    const body = request.method === 'HEAD' ? undefined : answered.body
    // Hono hands on what it gets: whoever asked for a plain answer knows what comes.
    if (isPlain && fault === undefined) return new PlainAnswer(status, headers, body ?? '') as unknown as Response
    const response = new Response(body ?? null, { status, headers })
    return fault === undefined ? response : applyFault(response, fault)
  }

  /** @throws {Refusal} when the request is not done. */
  async function attempt(
    received: Received,
    route: Route | undefined,
    caller: Caller,
    fault: Fault | undefined,
  ): Promise<Answered> {
    const { request, url, operation, taken } = received
    if (taken.limited) throw new Refusal('rate-limited', 'Too many requests: wait, then send this one again.')
    if (route === undefined) throw new Refusal('unknown-path', `There is nothing at ${url.pathname}.`)
    if (operation === undefined) throw wrongMethod(request.method, route)
    if (fault?.status !== undefined) throw asked(fault.status)
    authenticator.authorize(operation, caller)
    checkAccept(request, operation)
    const raw = {
      url,
      path: route.parameters(url.pathname),
      headers: request.headers,
      body: await readBody(request, maximumBody),
    }
    const plan = workings.plans.get(operation) as Plan
    const call: Call = {
      plan,
      request: await readLeniently(operation, raw, plan),
      caller,
      origin: url.origin,
      undeclared: url.searchParams,
      changes: [],
    }
    // Reading waits for nobody; whoever changes something comes one after the other.
    if (operation.safe) {
      await settle(call)
      return done(received, call)
    }
    return lock.run(async () => {
      try {
        await advance(workings, call.changes)
        const answered = await idempotency.once(workings, call, () => done(received, call))
        await records.commit()
        await announce(workings, call, deliverer)
        return answered
      } catch (error) {
        records.rollback()
        throw error
      }
    })
  }

  const hasTransitions = [...workings.kinds.values()].some(({ settings }) => settings.transitions !== undefined)

  /** Lets happen what time brings, before somebody looks. */
  async function settle(call: Call): Promise<void> {
    if (!hasTransitions) return
    await lock.run(async () => {
      await advance(workings, call.changes)
      await records.commit()
      await announce(workings, call, deliverer)
    })
  }

  async function done(received: Received, call: Call): Promise<Answered> {
    const headers = new Headers()
    const { result, body } = await handle(workings, call, headers)
    const { response } = result
    return finish(received, statusOf(response), response, jsonOf(response)?.name, body, headers)
  }

  function refused(received: Received, refusal: Refusal): Answered {
    const { status, mediaType, body, response } = refuse(workings, received.operation, refusal)
    const headers = new Headers(refusal.details.headers)
    return finish(received, status, response, mediaType, body, headers, refusal.why)
  }

  function finish(
    { taken, began }: Received,
    status: number,
    response: Parameters<typeof completeHeaders>[1],
    mediaType: string | undefined,
    body: unknown,
    headers: Headers,
    why?: Cause,
  ): Answered {
    headers.set('Access-Control-Allow-Origin', '*')
    headers.set('Access-Control-Expose-Headers', exposed)
    for (const [name, value] of taken.headers(why === 'rate-limited' || status === 429)) setField(headers, name, value)
    completeHeaders(workings, response, headers)
    if (body === undefined || mediaType === undefined) return { status, headers, body: undefined }
    setField(headers, 'Content-Type', mediaType)
    return { status, headers, body: JSON.stringify(withTiming(body, wire?.timing, performance.now() - began, why)) }
  }

  /** What has no documented refusal is not refused: parameters that do not satisfy their schemas are as if not sent. */
  async function readLeniently(operation: Operation, raw: RawRequest, plan: Plan): Promise<ReadRequest> {
    try {
      return await read(operation, raw)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const ruled = await ruleForInvalid(workings, plan, error, raw.body)
      if (ruled !== undefined) throw ruled
      const status = documentedStatus(workings, operation, error)
      if (status === undefined) return read(operation, withoutWrong(raw, error))
      // An id that no entry can have.
      const parent = plan.parents.find(({ parameter }) =>
        error.details.fields?.some(({ in: where, name }) => where === 'path' && name === parameter),
      )
      const kind = workings.kinds.get(parent?.collection ?? plan.collection)
      if (status === 404 && kind !== undefined) throw await notFound(workings, nobodysCall(plan), kind)
      throw error
    }
  }

  return { tokenPaths: authenticator.tokenPaths, token: (request) => authenticator.token(request), answer }
}

function withoutWrong(raw: RawRequest, { details }: Refusal): RawRequest {
  const url = new URL(raw.url)
  const headers = new Headers(raw.headers)
  for (const { in: where, name } of details.fields ?? []) {
    const parameter = name.split('.')[0] ?? name
    if (where === 'query') url.searchParams.delete(parameter)
    if (where === 'header' && isFieldName(parameter)) headers.delete(parameter)
    if (where === 'cookie') headers.delete('cookie')
  }
  return { ...raw, url, headers }
}

function wrongMethod(method: string, { operations, path }: Route): Refusal {
  if (!methods.has(method)) return new Refusal('not-implemented', `The method ${method} is not known here.`)
  const allowed = [...operations.keys()].toSorted().join(', ')
  return new Refusal('method-not-allowed', `${path} does not allow ${method}; it allows ${allowed}.`, {
    headers: { Allow: allowed },
  })
}

const asked = (status: number): Refusal =>
  new Refusal('fault', 'The Sandbox-Fault header asked for this answer.', { answer: status })

function checkAccept({ headers }: Request, { responses }: Operation): void {
  const accept = headers.get('accept')
  if (accept === null) return
  const offered = responses.flatMap(({ content }) => content.map(({ name }) => name))
  if (offered.length > 0 && !acceptsMediaType(accept, offered)) {
    throw new Refusal('not-acceptable', `There is no answer in any of: ${accept}.`)
  }
}
