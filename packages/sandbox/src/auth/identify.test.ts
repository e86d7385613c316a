import { expect, test } from 'vitest'

import { apiOf, authenticatorOf, basic, callerOf } from './testing/api-of.ts'

const bearer = { type: 'http', scheme: 'bearer' }
const schemes = {
  basic: { type: 'http', scheme: 'Basic' },
  bearer,
  digest: { type: 'http', scheme: 'digest' },
  header: { type: 'apiKey', in: 'header', name: 'X-Key' },
  query: { type: 'apiKey', in: 'query', name: 'key' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
  oidc: { type: 'openIdConnect', openIdConnectUrl: 'https://id.example' },
  tls: { type: 'mutualTLS' },
  code: { type: 'oauth2', flows: { authorizationCode: { tokenUrl: 'https://id.example/token', scopes: {} } } },
}

test.each<[string, Record<string, string>, found: string | undefined, wrong?: string]>([
  ['basic', { Authorization: basic('sandbox-books-basic-full', 'sandbox-books-basic-full-password') }, 'basic/full'],
  ['basic', { Authorization: basic('sandbox-books-basic-full', 'other') }, undefined, 'invalid'],
  ['basic', { Authorization: 'Basic ???' }, undefined, 'invalid'],
  ['basic', { Authorization: 'Basic bm9jb2xvbg==' }, undefined, 'invalid'],
  ['basic', { Authorization: 'Bearer x' }, undefined],
  ['bearer', { Authorization: 'Bearer sandbox-books-bearer-full' }, 'bearer/full'],
  ['bearer', { Authorization: 'bearer   sandbox-books-bearer-no-access ' }, 'bearer/no-access'],
  ['bearer', { Authorization: 'Bearer toString' }, undefined, 'invalid'],
  ['bearer', { Authorization: 'sandbox-books-bearer-full' }, undefined],
  ['bearer', { Authorization: 'Bearer ' }, undefined],
  ['digest', { Authorization: 'Digest sandbox-books-digest-full' }, 'digest/full'],
  ['header', { 'x-key': 'sandbox-books-header-read-only' }, 'header/read-only'],
  ['header', { 'X-Key': '__proto__' }, undefined, 'invalid'],
  ['header', { 'X-Key': '' }, undefined],
  ['query', { '?': 'a=b&key=sandbox-books-query-full' }, 'query/full'],
  ['query', { '?': 'key=' }, undefined],
  ['cookie', { Cookie: 'a=b; session=sandbox-books-cookie-full; c=d' }, 'cookie/full'],
  ['cookie', { Cookie: 'session="sandbox-books-cookie-full"' }, 'cookie/full'],
  ['cookie', { Cookie: 'other-session=sandbox-books-cookie-full' }, undefined],
  ['oidc', { Authorization: 'Bearer sandbox-books-oidc-full' }, 'oidc/full'],
  ['tls', { Authorization: 'Bearer sandbox-books-tls-full' }, 'tls/full'],
  ['code', { Authorization: 'Bearer sandbox-books-code-full' }, 'code/full'],
])('%s: %j', (scheme, sent, found, wrong) => {
  const caller = callerOf(authenticatorOf(apiOf({ schemes: { [scheme]: schemes[scheme as 'basic'] } })), sent)
  expect([caller.key, caller.invalid.get(scheme)]).toEqual([found, wrong])
})

test('several at once are one caller', () => {
  const authenticator = authenticatorOf(apiOf({ schemes }))
  const caller = callerOf(authenticator, { 'X-Key': 'sandbox-books-header-full', '?': 'key=sandbox-books-query-full' })
  expect(caller).toMatchObject({ key: 'header/full+query/full', token: 'sandbox-books-header-full' })
})

test('settings take the place of the default credentials of their scheme, and no other', () => {
  const settings = {
    bearer: [
      { name: 'alice', token: 's3cret', scopes: ['a'], attributes: { account: 7 } },
      { name: 'bob', may: 'read' as const },
    ],
  }
  const authenticator = authenticatorOf(apiOf({ schemes: { bearer, basic: schemes.basic } }), { settings })
  expect(callerOf(authenticator, { Authorization: 'Bearer s3cret' }).credentials.get('bearer')).toMatchObject({
    name: 'alice',
    may: 'everything',
    scopes: new Set(['a']),
    attributes: { account: 7 },
  })
  expect(authenticator.credentials).toMatchObject({
    basic: [{ name: 'full' }, { name: 'read-only' }, { name: 'no-access' }],
    bearer: [
      { name: 'alice', may: 'everything', scopes: ['a'], parts: { token: 's3cret' } },
      { name: 'bob', may: 'read', scopes: [], parts: { token: 'sandbox-books-bearer-bob' } },
    ],
  })
})

test('a name that does not fit a header gives a credential that does', () => {
  const authenticator = authenticatorOf(apiOf({ name: 'bücher & co', schemes: { 'k\n': bearer } }))
  expect(authenticator.credentials['k\n']?.[0]?.parts).toEqual({ token: 'sandbox-b-cher-co-k--full' })
})
