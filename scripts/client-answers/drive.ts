import type { Call, ClientOptions, Result } from '../../packages/runtime/src/index.ts'
import type { Sandbox } from '../../packages/sandbox/src/index.ts'
import type { Step } from '../../packages/sandbox/src/testing/contract/step.ts'
import type { Method } from '../../packages/surface/src/index.ts'
import type { RawAnswer } from './expected-end.ts'
import { spoilt } from './spoil.ts'
import { callMethod, methodOf, type TestedClient } from './tested-clients.ts'
import { toCall } from './to-call.ts'

/** A call that has ended, and the answer it ended with as that came. */
export interface Driven {
  readonly method: Method
  readonly call: Call<unknown>
  readonly result: Result<unknown, never>
  readonly answer: RawAnswer
}

/** Sends the request of a step through the client of an API. */
export async function drive(
  tested: TestedClient,
  sandbox: Sandbox,
  step: Step,
  { signal, ...options }: Pick<ClientOptions, 'clock'> & { readonly signal: AbortSignal },
): Promise<Driven> {
  const found = methodOf(tested, step.operation)
  const { auth, args, headers, spoil } = toCall(tested, found.method, step, sandbox.credentials)
  let answer: RawAnswer | undefined
  const middleware = {
    onRequest: (request: Request) => (spoil === undefined ? request : spoilt(request, spoil)),
    onResponse: async (response: Response) => {
      answer = { status: response.status, headers: response.headers, text: await response.clone().text() }
    },
  }
  const client = { ...options, auth, fetch: sandbox.fetch, middleware: [middleware], retries: 0 }
  const call = callMethod(tested, client, found, [...args, { headers, signal }])
  const result = (await call.result()) as Result<unknown, never>
  if (answer === undefined) throw new Error(`${step.operation} was not answered`, { cause: result })
  return { method: found.method, call, result, answer }
}
