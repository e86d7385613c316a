import { afterEach, expect, test, vi } from 'vitest'

import { call, clientOf, errorOf, getThing } from '../testing/test-client.ts'
import { startServer } from '../testing/test-server.ts'
import { basic } from './basic.ts'
import { bearer } from './bearer.ts'
import type { Credential } from './credential.ts'
import { environmentVariable, environmentVariables } from './environment.ts'

const api = {
  schemes: { token: bearer, login: basic, constructor: bearer },
  environment: {
    token: environmentVariable('TEST_TOKEN'),
    login: environmentVariables({ username: 'TEST_USER', password: 'TEST_PASSWORD' }),
  },
}

afterEach(() => void vi.unstubAllEnvs())

async function authorization(
  scheme: string,
  auth: Readonly<Record<string, Credential<unknown>>>,
): Promise<string | undefined> {
  const server = await startServer([{ body: 1 }])
  await call(clientOf(server.url, { auth }, api), { ...getThing, security: [[scheme]] })
  return server.received[0]?.headers.authorization
}

test.each<[string, Record<string, Credential<unknown>>, string]>([
  ['nothing: the variable', {}, 'Bearer environment'],
  ['undefined: the variable', { token: undefined }, 'Bearer environment'],
  ['another scheme: the variable', { login: { username: 'u', password: 'p' } }, 'Bearer environment'],
  ['a value: the value', { token: 'passed' }, 'Bearer passed'],
  ['a function: what it gives', { token: () => 'made' }, 'Bearer made'],
])('the caller passed %s', async (_, auth, want) => {
  vi.stubEnv('TEST_TOKEN', 'environment')
  expect(await authorization('token', auth)).toBe(want)
})

test.each<[string, Credential<unknown>]>([
  ['an empty text', ''],
  ['a function that gives nothing', () => undefined],
])('the variable does not stand in for %s', async (_, token) => {
  vi.stubEnv('TEST_TOKEN', 'environment')
  const client = clientOf('http://127.0.0.1:1', { auth: { token } }, api)
  const error = await errorOf(call(client, { ...getThing, security: [['token']] }))
  expect(error.message).toBe('getThing: needs credentials: pass auth.token when you create the client')
})

test('a credential of several parts has a variable for each', async () => {
  vi.stubEnv('TEST_USER', 'ann')
  vi.stubEnv('TEST_PASSWORD', 'pass')
  expect(await authorization('login', {})).toBe(`Basic ${btoa('ann:pass')}`)
})

test.each<[string, Record<string, string>]>([
  ['none', {}],
  ['one of two', { TEST_USER: 'ann' }],
  ['an empty one', { TEST_USER: 'ann', TEST_PASSWORD: '' }],
])('%s of its variables is no credential', async (_, variables) => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  const error = await errorOf(call(clientOf('http://127.0.0.1:1', {}, api), { ...getThing, security: [['login']] }))
  expect(error.message).toContain('needs credentials')
})

test('a scheme may be called like something every object has', async () => {
  const operation = { ...getThing, security: [['constructor']] }
  const error = await errorOf(call(clientOf('http://127.0.0.1:1', {}, api), operation))
  expect(error.message).toContain('needs credentials')
})

test('where there is no environment there is nothing', async () => {
  vi.stubGlobal('process', undefined)
  try {
    const error = await errorOf(call(clientOf('http://127.0.0.1:1', {}, api), { ...getThing, security: [['token']] }))
    expect(error.message).toContain('needs credentials')
  } finally {
    vi.unstubAllGlobals()
  }
})

test('the variable is read for each call', async () => {
  const server = await startServer([{ body: 1 }])
  const client = clientOf(server.url, {}, api)
  for (const token of ['t1', 't2']) {
    vi.stubEnv('TEST_TOKEN', token)
    await call(client, { ...getThing, security: [['token']] })
  }
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer t1', 'Bearer t2'])
})
