import path from 'node:path'

import { type Prism, repository, startPrism } from '@concord-api/testing'
import {
  BadRequestError,
  type Clock,
  ConflictError,
  createUsersClient,
  ForbiddenError,
  InternalServerError,
  NotFoundError,
  TooManyRequestsError,
  UnauthorizedError,
  type User,
  type UsersClient,
} from '@concord-api/users-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/*
 * The client against a server nobody here wrote: Prism answers from the bundled document alone, and refuses requests
 * that the document does not allow.
 */
let prism: Prism

beforeAll(async () => {
  prism = await startPrism(path.join(repository, 'spec/users/dist/openapi.yaml'))
})
afterAll(() => prism.stop())

interface Setup {
  /** The status Prism is told to answer to each try; undefined leaves it to Prism. */
  readonly codes?: readonly (number | undefined)[]
  readonly change?: (headers: Headers) => void
}

/** A client that tells Prism which answer each try gets, and a record of what was sent and how long it waited. */
function connect({ codes = [], change }: Setup = {}) {
  const requests: Request[] = []
  const waits: number[] = []
  const clock: Clock = { now: () => 0, sleep: async (milliseconds) => void waits.push(milliseconds) }
  const api = createUsersClient({
    baseUrl: prism.url,
    auth: { bearerAuth: () => 'key' },
    clock,
    fetch: (request) => {
      const code = codes[requests.length]
      if (code !== undefined) request.headers.set('Prefer', `code=${code}`)
      change?.(request.headers)
      requests.push(request)
      return fetch(request)
    },
  })
  return { api, requests, waits }
}

const alice: User = {
  id: 'user_123',
  name: 'Alice Smith',
  email: 'alice@example.com',
  createdAt: '2023-01-15T10:30:00Z',
  updatedAt: '2023-01-15T10:30:00Z',
}

/** Every operation: how it is called, and what the document's example of its success is. */
const operations = [
  {
    name: 'list',
    call: (api: UsersClient) => api.users.list({ limit: 2 }),
    success: { total: 2, items: [{ id: 'user_123' }, { id: 'user_456' }] },
    failures: [400, 401, 403, 429, 500],
  },
  {
    name: 'create',
    call: (api: UsersClient) => api.users.create({ name: 'Charlie Brown', email: 'charlie@example.com' }),
    success: { id: 'user_789', name: 'Charlie Brown' },
    failures: [400, 401, 403, 409, 429, 500],
  },
  {
    name: 'get',
    call: (api: UsersClient) => api.users.get('user_123'),
    success: alice,
    failures: [401, 403, 404, 429, 500],
  },
  {
    name: 'update',
    call: (api: UsersClient) => api.users.update('user_123', { name: 'Alice Jones' }),
    success: alice,
    failures: [400, 401, 403, 404, 409, 429, 500],
  },
  {
    name: 'delete',
    call: (api: UsersClient) => api.users.delete('user_123'),
    success: undefined,
    failures: [401, 403, 404, 429, 500],
  },
] as const

const classes = new Map<number, new (...args: never[]) => Error>([
  [400, BadRequestError],
  [401, UnauthorizedError],
  [403, ForbiddenError],
  [404, NotFoundError],
  [409, ConflictError],
  [429, TooManyRequestsError],
  [500, InternalServerError],
])

describe.each(operations)('users.$name', ({ name, call, success, failures }) => {
  test('succeeds', async () => {
    const { api, requests } = connect()
    const data = await call(api)
    if (success === undefined) expect(data).toBeUndefined()
    else expect(data).toMatchObject(success)
    expect(requests).toHaveLength(1)
    expect(requests[0]?.headers.get('Authorization')).toBe('Bearer key')
  })

  test.each(failures.filter((status) => status !== 429).map((status) => ({ status })))(
    'rejects with the class of $status, tried again only where that may help and does no harm',
    async ({ status }) => {
      const tries = status === 500 && name !== 'create' && name !== 'update' ? 3 : 1
      const { api, requests } = connect({ codes: Array.from({ length: tries }, () => status) })
      const error = await call(api).then(
        () => undefined,
        (reason: unknown) => reason,
      )
      expect(error).toBeInstanceOf(classes.get(status))
      expect(error).toMatchObject({ status, body: { error: expect.any(String) as string } })
      expect(requests).toHaveLength(tries)
    },
  )

  test('waits as long as a 429 says, then succeeds', async () => {
    const { api, requests, waits } = connect({ codes: [429] })
    const data = await call(api)
    if (success !== undefined) expect(data).toMatchObject(success)
    expect(requests).toHaveLength(2)
    // The document's example of Retry-After.
    expect(waits).toEqual([37_000])
  })

  test('gives up when 429 stays', async () => {
    const { api, waits } = connect({ codes: [429, 429, 429] })
    const result = await call(api).result()
    expect(result).toMatchObject({ ok: false, status: 429, error: { retryAfter: 37_000 } })
    expect(waits).toEqual([37_000, 37_000])
  })
})

test('without a key Prism itself answers 401', async () => {
  const { api } = connect({ change: (headers) => headers.delete('Authorization') })
  await expect(api.users.get('user_123')).rejects.toBeInstanceOf(UnauthorizedError)
})

test('a limit over the maximum is refused by Prism, as the document says', async () => {
  const { api } = connect()
  const result = await api.users.list({ limit: 1000 }).result()
  expect(result).toMatchObject({ ok: false, status: 400 })
})

test('every item of the list comes, and no request more than the total asks for', async () => {
  const { api, requests } = connect()
  const ids: string[] = []
  for await (const user of api.users.list()) ids.push(user.id)
  expect(ids).toEqual(['user_123', 'user_456'])
  expect(requests).toHaveLength(1)
})

test('the answer comes with the data', async () => {
  const { api } = connect()
  const { data, response } = await api.users
    .create({ name: 'Charlie Brown', email: 'charlie@example.com' })
    .withResponse()
  expect(data.id).toBe('user_789')
  expect(response.status).toBe(201)
  expect(response.headers.get('Location')).toBe('/v1/users/user_789')
})
