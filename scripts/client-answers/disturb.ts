import type { Result } from '../../packages/runtime/src/index.ts'
import { createSandbox } from '../../packages/sandbox/src/index.ts'
import type { Step } from '../../packages/sandbox/src/testing/contract/step.ts'
import { spoilt } from './spoil.ts'
import { callMethod, methodOf, type TestedClient } from './tested-clients.ts'
import { toCall } from './to-call.ts'
import { watchSignal } from './watched-signal.ts'

/** What befalls each request of a call on its way, or each answer on its way back. */
export interface Disturbance {
  /** Asked of the sandbox. */
  readonly fault?: string
  /** What becomes of an answer when the server has done what was asked for. */
  readonly afterwards?: (answer: Response) => Response
  /** Whether the caller leaves when the server has got the request. */
  readonly leaves?: boolean
}

/** What came of a call. */
export interface Disturbed {
  /** How often the client sent it. */
  readonly sent: number
  /** How often it changed the records. */
  readonly writes: number
  /** Listeners on the caller's signal when all was over. */
  readonly listeners: number
  readonly error: Error | undefined
}

/** How often the client may send a request again. */
export const retries = 2

/** Calls what a step calls, in a sandbox of its own, while something befalls each request. */
export async function disturb(
  tested: TestedClient,
  step: Step,
  { fault, afterwards = (answer) => answer, leaves = false }: Disturbance = {},
): Promise<Disturbed> {
  const { api, settings } = tested
  let writes = 0
  let sent = 0
  const { signal, abort, left } = watchSignal()
  const store = { read: () => [], write: () => void writes++, close: () => {} }
  const sandbox = createSandbox(api, { settings, store, rateLimit: false, clock: now, deliver })
  const seeded = writes
  const shown = Object.values(sandbox.credentials).flat()
  const served: Promise<unknown>[] = []
  const fetch = async (request: Request): Promise<Response> => {
    const { method, url, headers } = request
    if (shown.some(({ tokenPath }) => tokenPath === new URL(url).pathname)) return sandbox.fetch(request)
    sent++
    const body = await request.text()
    // What has arrived at a server is done there, whether or not the caller stays.
    const arrived = new Request(url, { method, headers, ...(body === '' ? {} : { body }) })
    const serving = sandbox.fetch(arrived)
    served.push(serving.catch(() => {}))
    if (leaves) setTimeout(abort)
    return afterwards(await serving)
  }
  const found = methodOf(tested, step.operation)
  const { auth, args, headers, spoil } = toCall(tested, found.method, step, sandbox.credentials)
  const options = { signal, headers: fault === undefined ? headers : { ...headers, 'Sandbox-Fault': fault } }
  const clock = { now, sleep: async () => {} }
  const middleware = spoil === undefined ? [] : [{ onRequest: (request: Request) => spoilt(request, spoil) }]
  const call = callMethod(tested, { auth, fetch, clock, retries, middleware }, found, [...args, options])
  const result = (await call.result()) as Result<unknown, never>
  await Promise.all(served)
  return { sent, writes: writes - seeded, listeners: left(), error: result.ok ? undefined : result.error }
}

const now = (): number => Date.parse('2026-01-15T10:00:00Z')
const deliver = async (): Promise<Response> => new Response(null, { status: 204 })
