import { expect, test } from 'vitest'

import { Refusal } from '../refusal.ts'
import { apiFromFile, apiOf, authenticatorOf, basic, callerOf, operationOf } from './testing/api-of.ts'

const flows = { clientCredentials: { tokenUrl: '/oauth2/token', scopes: { 'a:read': '', 'a:write': '' } } }
const api = apiOf({
  schemes: { oauth2: { type: 'oauth2', flows }, other: { type: 'http', scheme: 'bearer' } },
  operations: { 'GET /a': [{ oauth2: ['a:read'] }], 'POST /a': [{ oauth2: ['a:write'] }], 'GET /b': [{ other: [] }] },
})
const settings = {
  oauth2: [
    { name: 'odd', client_id: 'an id', client_secret: 'p+%ß:', scopes: ['a:read'] },
    { name: 'full', client_id: 'full', client_secret: 'secret' },
  ],
}
const full = { client_id: 'full', client_secret: 'secret' }
const type = 'application/x-www-form-urlencoded'

function request(form: Record<string, string> | string, init: RequestInit = {}): Request {
  const body = typeof form === 'string' ? form : new URLSearchParams(form).toString()
  return new Request('http://localhost/oauth2/token', {
    method: 'POST',
    headers: { 'Content-Type': type, ...(init.headers as Record<string, string>) },
    ...(init.method === 'GET' ? {} : { body }),
    ...(init.method === undefined ? {} : { method: init.method }),
  })
}

const grant = { grant_type: 'client_credentials' }
const challenge = 'Basic realm="books", charset="UTF-8"'
const Authorization = basic('full', 'secret')

test.each<[string, Request, status: number, body: Record<string, unknown>, headers?: Record<string, string>]>([
  [
    'in the form',
    request({ ...grant, ...full }),
    200,
    { token_type: 'Bearer', expires_in: 300, scope: 'a:read a:write' },
  ],
  ['in the header', request(grant, { headers: { Authorization } }), 200, {}],
  ['the id twice', request({ ...grant, client_id: 'full' }, { headers: { Authorization } }), 200, {}],
  ['as is', request(grant, { headers: { Authorization: basic('an id', 'p+%ß:') } }), 200, {}],
  ['encoded', request(grant, { headers: { Authorization: basic('an+id', 'p%2B%25%C3%9F%3A') } }), 200, {}],
  ['less', request({ ...grant, ...full, scope: 'a:read' }), 200, { scope: 'a:read' }],
  ['an empty scope', request({ ...grant, ...full, scope: '' }), 200, { scope: 'a:read a:write' }],
  [
    'a charset',
    request({ ...grant, ...full }, { headers: { 'Content-Type': `${type.toUpperCase()}; charset=UTF-8` } }),
    200,
    {},
  ],
  ['GET', request('', { method: 'GET' }), 405, { error: 'invalid_request' }, { Allow: 'POST' }],
  ['JSON', request('{}', { headers: { 'Content-Type': 'application/json' } }), 400, { error: 'invalid_request' }],
  ['nothing', request(''), 400, { error: 'invalid_request', error_description: 'grant_type is missing' }],
  ['twice', request('grant_type=client_credentials&grant_type=x'), 400, { error: 'invalid_request' }],
  ['two ways', request({ ...grant, ...full }, { headers: { Authorization } }), 400, { error: 'invalid_request' }],
  ['too long', request({ ...grant, x: 'x'.repeat(20_000) }), 400, { error_description: 'The form is too long' }],
  ['no client', request(grant), 401, { error: 'invalid_client' }, { 'WWW-Authenticate': challenge }],
  ['a wrong secret', request({ ...grant, ...full, client_secret: 'x' }), 401, { error: 'invalid_client' }],
  [
    'a wrong secret in the header',
    request(grant, { headers: { Authorization: basic('full', 'x') } }),
    401,
    { error: 'invalid_client' },
    { 'WWW-Authenticate': challenge },
  ],
  ['a bearer', request(grant, { headers: { Authorization: 'Bearer x' } }), 401, { error: 'invalid_client' }],
  ['another grant', request({ ...full, grant_type: 'password' }), 400, { error: 'unsupported_grant_type' }],
  [
    'too much',
    request({ ...grant, ...full, scope: 'a:read "ä"' }),
    400,
    { error: 'invalid_scope', error_description: 'The client may not have ???' },
  ],
])('%s', async (_, sent, status, body, headers = {}) => {
  const answer = await authenticatorOf(api, { settings }).token(sent)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject(body)
  expect(Object.fromEntries(answer.headers)).toMatchObject(
    Object.fromEntries(
      Object.entries({ 'Cache-Control': 'no-store', ...headers }).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  )
})

async function tokenFor(authenticator: ReturnType<typeof authenticatorOf>, form: Record<string, string>) {
  const answer = await authenticator.token(request({ ...grant, ...form }))
  return ((await answer.json()) as { access_token: string }).access_token
}

const why = (run: () => void) => {
  try {
    run()
    return 'allowed'
  } catch (cause) {
    return cause instanceof Refusal ? [cause.why, cause.details.headers?.['WWW-Authenticate']] : cause
  }
}

test('a token does what it was granted until it expires, and is told apart from a wrong one for an hour', async () => {
  const authenticator = authenticatorOf(api, { settings })
  const token = await tokenFor(authenticator, { ...full, scope: 'a:read' })
  const call = (id: string) =>
    why(() => {
      const caller = callerOf(authenticator, { Authorization: `Bearer ${token}` })
      authenticator.authorize(operationOf(api, id), caller)
    })
  expect(token).toMatch(/^[A-Za-z0-9]{40}$/)
  expect(call('GET /a')).toBe('allowed')
  expect(call('POST /a')).toEqual(['forbidden', 'Bearer error="insufficient_scope", scope="a:write"'])
  expect(call('GET /b')).toMatchObject(['invalid-credentials', expect.stringContaining('invalid_token')])
  authenticator.at(299_999)
  expect(call('GET /a')).toBe('allowed')
  authenticator.at(300_000)
  const expired = 'Bearer error="invalid_token", error_description="The access token expired"'
  expect(call('GET /a')).toEqual(['invalid-credentials', expired])
  authenticator.at(300_000 + 3_600_000)
  await tokenFor(authenticator, full)
  const wrong = 'Bearer error="invalid_token", error_description="The access token is not valid"'
  expect(call('GET /a')).toEqual(['invalid-credentials', wrong])
})

test('only so many tokens are kept', async () => {
  const authenticator = authenticatorOf(api, { settings, maximumTokens: 2 })
  const tokens: string[] = []
  for (let n = 0; n < 4; n++) tokens.push(await tokenFor(authenticator, full))
  const known = tokens.map((token) => callerOf(authenticator, { Authorization: `Bearer ${token}` }).key)
  expect(known).toEqual([undefined, undefined, 'oauth2/full', 'oauth2/full'])
})

test('of a real document', async () => {
  const cards = await apiFromFile('cards')
  const authenticator = authenticatorOf(cards)
  expect(authenticator.tokenPaths).toEqual(['/oauth2/token'])
  const answer = async (name: string) => {
    const parts = authenticator.credentials['oauth2']?.find((credential) => credential.name === name)?.parts
    return tokenFor(authenticator, parts as Record<string, string>)
  }
  const outcomes = await Promise.all(
    ['full', 'read-only', 'no-access'].map(async (name) => {
      const caller = callerOf(authenticator, { Authorization: `Bearer ${await answer(name)}` })
      return ['listWebhooks', 'createWebhook'].map((id) => {
        const result = why(() => authenticator.authorize(operationOf(cards, id), caller))
        return Array.isArray(result) ? result[1] : result
      })
    }),
  )
  const scope = (name: string) => `Bearer error="insufficient_scope", scope="${name}"`
  expect(outcomes).toEqual([
    ['allowed', 'allowed'],
    ['allowed', scope('webhooks:write')],
    [scope('webhooks:read'), scope('webhooks:write')],
  ])
  expect(authenticator.credentials['oauth2']?.[0]).toMatchObject({
    name: 'full',
    tokenPath: '/oauth2/token',
    parts: {
      client_id: 'sandbox-cards-oauth2-full',
      client_secret: 'sandbox-cards-oauth2-full-secret',
    },
  })
})
