import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'

import { valueAt } from '../packages/model/src/index.ts'
import type { Call, Page, Result } from '../packages/runtime/src/index.ts'
import { createSandbox } from '../packages/sandbox/src/index.ts'
import { describedAs } from '../packages/sandbox/src/testing/check-answer.ts'
import { impliedSteps } from '../packages/sandbox/src/testing/contract/implied-steps.ts'
import { withKept } from '../packages/sandbox/src/testing/contract/run-step.ts'
import type { Scenario, Step } from '../packages/sandbox/src/testing/contract/step.ts'
import type { Method } from '../packages/surface/src/index.ts'
import { temporaryFolder } from '../packages/testing/src/index.ts'
import { disturb, retries } from './client-answers/disturb.ts'
import { drive } from './client-answers/drive.ts'
import { type End, expectedEnd } from './client-answers/expected-end.ts'
import { callMethod, methodOf, testedClients } from './client-answers/tested-clients.ts'
import { toCall } from './client-answers/to-call.ts'
import { watchSignal } from './client-answers/watched-signal.ts'
import { writingStep } from './client-answers/writing-step.ts'

/*
 * Each generated client drives every operation of its sandbox to every answer that the document has: by the scenarios
 * that the sandbox is tested with, as calls. None is left out. What no client sends of its own accord (another method, a
 * body that is broken, no credentials) is made of its request by middleware.
 */
const folder = await temporaryFolder()
afterAll(() => folder.remove())

/** What may befall a call, how the call ends, and whether the server had done by then what it was asked to do. */
const disturbances = [
  { title: 'an answer with 503', how: { fault: 'status=503' }, ends: 'ApiError', done: false },
  { title: 'a connection that breaks', how: { fault: 'drop' }, ends: 'ConnectionError', done: false },
  { title: 'half an answer', how: { fault: 'truncate' }, ends: 'ConnectionError', done: true },
  { title: 'an answer that is lost', how: { afterwards: lost }, ends: 'ConnectionError', done: true },
  { title: 'a 503 when all was done', how: { afterwards: unavailable }, ends: 'ApiError', done: true },
  { title: 'a caller who leaves', how: { fault: 'delay=50', leaves: true }, ends: 'AbortedError', done: true },
]

function lost(): never {
  throw new TypeError('fetch failed')
}

function unavailable(): Response {
  return new Response('', { status: 503 })
}

const began = Date.parse('2026-01-15T10:00:00Z')
const unhandled: unknown[] = []
process.on('unhandledRejection', (reason) => unhandled.push(reason))

describe.each(await testedClients(folder))('$name', async (tested) => {
  const { api, settings, exports } = tested
  const seen = new Set<string>()
  const watched = watchSignal()
  const own = parse(await readFile(path.join(tested.folder, 'contract.yaml'), 'utf8')) as Scenario[]
  const implied: Scenario[] = api.operations.flatMap((operation) =>
    impliedSteps(api, operation).map((step) => ({ scenario: `${operation.id} ${step.shows}`, steps: [step] })),
  )

  test.each([...own, ...implied])('$scenario', async ({ steps }) => {
    let now = began
    const deliver = async (): Promise<Response> => new Response(null, { status: 204 })
    const sandbox = createSandbox(api, { settings, clock: () => now, deliver })
    const clock = { now: () => now, sleep: async () => {} }
    const kept: Record<string, unknown> = {}
    for (const written of steps) {
      const step = withKept(written, kept)
      now += step.after ?? 0
      for (const [collection, value] of Object.entries(step.inserts ?? {})) await sandbox.insert(collection, value)
      const { method, call, result, answer } = await drive(tested, sandbox, step, { clock, signal: watched.signal })
      const expected = expectedEnd(api, method, answer)
      expect({ shows: step.shows, status: answer.status }).toEqual({ shows: step.shows, status: step.expect })
      expect({ shows: step.shows, ...endOf(method, result, expected) }).toEqual({ shows: step.shows, ...expected })
      await expectSameWhenAwaited(call, result)
      const described = describedAs(method.operation, answer.status)
      if (described !== undefined) seen.add(`${method.operation.id} ${described.status}`)
      const body: unknown = answer.text === '' ? undefined : JSON.parse(answer.text)
      for (const [name, pointer] of Object.entries(step.keep ?? {})) kept[name] = valueAt(body, pointer)
    }
  })

  test('every operation was driven to every answer the document has', () => {
    const documented = api.operations.flatMap(({ id, responses }) => responses.map(({ status }) => `${id} ${status}`))
    expect(documented.filter((answer) => !seen.has(answer))).toEqual([])
  })

  test('no call left a listener on the signal it was given', () => {
    expect(watched.added()).toBeGreaterThan(api.operations.length)
    expect(watched.left()).toBe(0)
  })

  const writing = api.operations.filter(({ safe }) => !safe)
  let steps: (Step | undefined)[] = []
  beforeAll(async () => {
    steps = await Promise.all(writing.map(({ id }) => writingStep(tested, id, own)))
  })
  const { methods: keyed = [] } = api.conventions?.wire.idempotency ?? {}

  test('undisturbed, every operation that is not safe writes once', async () => {
    const ends = await Promise.all(steps.map((step) => step && disturb(tested, step)))
    const rows = ends.map((end, index) => ({ operation: writing[index]?.id, ...end }))
    expect(rows).toEqual(
      writing.map(({ id: operation }) => ({ operation, sent: 1, writes: 1, listeners: 0, error: undefined })),
    )
  })

  test.each(disturbances)('no write is repeated after $title', async ({ how, ends, done }) => {
    const rows = writing.map(async ({ id, idempotent, method }, index) => {
      const { sent, writes, listeners, error } = await disturb(tested, steps[index] as Step, how)
      const isRepeated = (idempotent || keyed.includes(method)) && how.leaves !== true
      const wanted = {
        sent: isRepeated ? 1 + retries : 1,
        listeners: 0,
        error: expect.any(exports[ends]) as unknown,
      }
      expect({ id, sent, listeners, error }).toEqual({ id, ...wanted })
      // What is idempotent may be done as often as it was sent.
      expect({ id, writes: idempotent ? Math.min(writes, 1) : writes }).toEqual({ id, writes: done ? 1 : 0 })
    })
    await Promise.all(rows)
  })

  test('calls that fail and that nobody waits for stay silent', async () => {
    const sandbox = createSandbox(api, { settings, rateLimit: false })
    let failed = 0
    const middleware = [{ onError: () => void failed++ }]
    for (const { id } of api.operations) {
      const found = methodOf(tested, id)
      const { auth, args } = toCall(tested, found.method, { shows: '', operation: id, expect: 0 }, sandbox.credentials)
      const options = { auth, fetch: sandbox.fetch, retries: 0, middleware }
      callMethod(tested, options, found, [...args, { headers: { 'Sandbox-Fault': 'drop' } }])
    }
    await vi.waitFor(() => expect(failed).toBe(api.operations.length))
    await new Promise(setImmediate)
    expect(unhandled).toEqual([])
  })

  /** How a call ended. An error must be of the class that the package exports under the name that is expected. */
  function endOf({ result: { kind } }: Method, result: Result<unknown, never>, expected: End): End {
    if (result.ok) return { ok: true, data: kind === 'page' ? partsOf(result.data as Page<unknown>) : result.data }
    const wanted = expected.ok ? '' : expected.error
    const error = result.error as Error & Omit<Extract<End, { ok: false }>, 'error' | 'message' | 'ok' | 'status'>
    const isWanted = typeof exports[wanted] === 'function' && error instanceof exports[wanted]
    const { body, code, type, fields, requestId } = error
    const text = expected.ok ? undefined : expected.message
    return {
      ok: false,
      status: result.status,
      error: isWanted ? wanted : String(error),
      message: text !== undefined && !error.message.endsWith(text) ? error.message : text,
      body,
      code,
      type,
      fields,
      requestId,
    }
  }
})

const partsOf = ({ items, total }: Page<unknown>): object => ({ items, total })

/** Awaiting gives what the result has, or throws the same error. */
async function expectSameWhenAwaited(call: Call<unknown>, result: Result<unknown, never>): Promise<void> {
  if (result.ok) expect(await call).toBe(result.data)
  else await expect(call).rejects.toBe(result.error)
}
