import createFetchClient from 'openapi-fetch'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import type { Operation } from '../packages/model/src/index.ts'
import { createSandbox, type Sandbox } from '../packages/sandbox/src/index.ts'
import { exampleRequest } from '../packages/sandbox/src/testing/example-request.ts'
import { temporaryFolder } from '../packages/testing/src/index.ts'
import { credentialsOf } from './client-answers/credentials.ts'
import { testedClients } from './client-answers/tested-clients.ts'
import { plainCredentials } from './raw/plain-credentials.ts'

/*
 * Every operation of every API, called with openapi-fetch and through the entry `/raw` of its client, against a sandbox that
 * is as it began for each: both get the same.
 */
const folder = await temporaryFolder()
afterAll(() => folder.remove())
// An answer may say how long it took.
beforeAll(() => void vi.spyOn(performance, 'now').mockReturnValue(0))
afterAll(() => void vi.restoreAllMocks())
const clients = await testedClients(folder, 'raw')
const baseUrl = 'https://api.example.com'
const clock = (): number => Date.UTC(2026, 0, 1)

/** What a call of openapi-fetch comes to. */
interface Answer {
  readonly data?: unknown
  readonly error?: unknown
  readonly response: Response
}

type Request = (method: string, path: string, init: object) => Promise<Answer>

describe.each(clients)('$name', (client) => {
  const { api, settings, surface, exports } = client
  const open = (): Sandbox => createSandbox(api, { settings, clock, deliver: async () => new Response() })

  const succeeded: string[] = []

  async function plain(operation: Operation, init: object): Promise<object> {
    const sandbox = open()
    const { request, use } = createFetchClient({ baseUrl: baseUrl + sandbox.basePath, fetch: sandbox.fetch })
    use(await plainCredentials(surface, sandbox))
    return told(await (request as unknown as Request)(operation.method, operation.path, init))
  }

  async function raw(operation: Operation, init: object): Promise<object> {
    const sandbox = open()
    const auth = credentialsOf(surface, operation, sandbox.credentials, 'full')
    const factory = exports[surface.factory] as (options: object) => { readonly raw: { readonly request: Request } }
    const made = factory({ baseUrl: baseUrl + sandbox.basePath, fetch: sandbox.fetch, auth })
    return told(await made.raw.request(operation.method, operation.path, init))
  }

  test.each(api.operations)('$method $path', async (operation) => {
    const { path, query, headers, body, mediaType } = exampleRequest(api, operation)
    const init = {
      params: { path, query, header: headers },
      ...(body === undefined ? {} : { body, headers: { 'Content-Type': mediaType } }),
    }
    const before = await plain(operation, init)
    expect(await raw(operation, init)).toEqual(before)
    if ('data' in before) succeeded.push(operation.id)
    const missing = { ...init, params: { ...init.params, path: mapValues(path, () => 'missing') } }
    if (Object.keys(path).length > 0) expect(await raw(operation, missing)).toEqual(await plain(operation, missing))
  })

  test('most of them succeed', () => {
    expect(succeeded.length).toBeGreaterThan(api.operations.length / 2)
  })
})

function told({ response, ...answer }: Answer): object {
  const { status, headers } = response
  return { ...answer, status, headers: [...headers].filter(([name]) => !changing.test(name)) }
}

/** Each request has one of its own. */
const changing = /^(date|.*request-id|.*trace.*)$/

function mapValues(values: Readonly<Record<string, unknown>>, to: () => string): object {
  return Object.fromEntries(Object.keys(values).map((name) => [name, to()]))
}
