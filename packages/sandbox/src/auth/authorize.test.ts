import { expect, test } from 'vitest'

import { Refusal } from '../refusal.ts'
import {
  apiFromFile,
  apiOf,
  authenticatorOf,
  basic,
  callerOf,
  operationOf,
  type Requirement,
  type TestAuthenticator,
} from './testing/api-of.ts'

const schemes = {
  a: { type: 'http', scheme: 'bearer' },
  b: { type: 'apiKey', in: 'header', name: 'B' },
  c: { type: 'apiKey', in: 'header', name: 'C' },
  d: { type: 'http', scheme: 'basic' },
}
const settings = {
  a: [
    { name: 'wide', token: 'wide', scopes: ['read', 'write'] },
    { name: 'narrow', token: 'narrow', scopes: ['read'] },
    { name: 'reader', token: 'reader', scopes: ['read', 'write'], may: 'read' as const },
    { name: 'suspended', token: 'suspended', scopes: ['read', 'write'], answer: { status: 200, code: 'Suspended' } },
  ],
  b: [{ name: 'b', token: 'b' }],
  c: [
    { name: 'c', token: 'c' },
    { name: 'none', token: 'none', may: 'nothing' as const },
  ],
}

function outcome(
  authenticator: TestAuthenticator,
  operation: Parameters<TestAuthenticator['authorize']>[0],
  sent = {},
) {
  try {
    authenticator.authorize(operation, callerOf(authenticator, sent))
    return 'allowed'
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    const { answer, headers } = cause.details
    const header = headers?.['WWW-Authenticate']
    return [cause.why, ...(answer === undefined ? [] : [answer]), ...(header === undefined ? [] : [header])]
  }
}

const A = (token: string) => ({ Authorization: `Bearer ${token}` })
const invalidToken = 'Bearer error="invalid_token", error_description="The access token is not valid"'
const scope = (names: string) => `Bearer error="insufficient_scope", scope="${names}"`

test.each<[Requirement[], sent: Record<string, string>, unknown, method?: string]>([
  [[], {}, 'allowed'],
  [[{}], A('wrong'), 'allowed'],
  [[{ a: [] }, {}], {}, 'allowed'],
  [[{ a: ['read'] }], A('narrow'), 'allowed'],
  [[{ a: [] }], {}, ['missing-credentials', 'Bearer']],
  [[{ a: [] }], A('wrong'), ['invalid-credentials', invalidToken]],
  [[{ a: ['write', 'read'] }], A('narrow'), ['forbidden', scope('write read')]],
  [[{ a: ['read'] }], A('reader'), 'allowed'],
  [[{ a: ['write'] }], A('reader'), ['forbidden', scope('write')], 'POST'],
  [[{ a: [] }], A('reader'), ['forbidden'], 'POST'],
  // All of a requirement.
  [[{ b: [], c: [] }], { B: 'b', C: 'c' }, 'allowed'],
  [[{ b: [], c: [] }], { B: 'b' }, ['missing-credentials']],
  [[{ b: [], c: [] }], { B: 'x' }, ['invalid-credentials']],
  [[{ b: [], c: [] }], { B: 'b', C: 'none' }, ['forbidden']],
  [[{ b: [], c: [] }], { C: 'none' }, ['missing-credentials']],
  // Any of the alternatives.
  [[{ b: [] }, { a: ['read'] }], A('narrow'), 'allowed'],
  [[{ a: ['read', 'write'] }, { a: ['read'] }], A('narrow'), 'allowed'],
  [[{ b: [] }, { a: ['write'] }], { ...A('narrow'), B: 'x' }, ['forbidden', scope('write')]],
  [[{ a: ['write', 'x', 'y'] }, { a: ['write', 'z'] }, { b: [] }], A('narrow'), ['forbidden', scope('write z')]],
  [[{ b: [] }, { a: [] }], A('x'), ['invalid-credentials', invalidToken]],
  [[{ d: [] }, { a: [] }, { b: [] }], {}, ['missing-credentials', 'Basic realm="books", charset="UTF-8", Bearer']],
  [[{ d: [] }], { Authorization: basic('x', 'y') }, ['invalid-credentials', 'Basic realm="books", charset="UTF-8"']],
  [[{ undeclared: [] }], A('wide'), ['missing-credentials']],
  [[{ a: ['read'] }], A('suspended'), ['forbidden', { status: 200, code: 'Suspended' }]],
])('%j with %j', (security, sent, expected, method = 'GET') => {
  const api = apiOf({ schemes, operations: { [`${method} /x`]: security } })
  expect(outcome(authenticatorOf(api, { settings }), operationOf(api, `${method} /x`), sent)).toEqual(expected)
})

test.each<[declared: unknown, sent: Record<string, string>, unknown]>([
  [{ invalid: 403 }, A('wrong'), ['invalid-credentials', 403]],
  [{ forbidden: 404 }, A('narrow'), ['forbidden', 404]],
  [{ forbidden: 401 }, A('narrow'), ['forbidden', 401, scope('write')]],
  [{ missing: { status: 200, outcome: 'e' } }, {}, ['missing-credentials', { status: 200, outcome: 'e' }]],
  [{ missing: 401, schemes: { a: { missing: 404 } } }, {}, ['missing-credentials', 404]],
  [{ missing: 401, schemes: { a: { invalid: 404 } } }, {}, ['missing-credentials', 401, 'Bearer']],
])('where %j is declared', (credentials, sent, expected) => {
  const api = apiOf({ schemes, operations: { 'GET /x': [{ a: ['write'] }] }, credentials })
  expect(outcome(authenticatorOf(api, { settings }), operationOf(api, 'GET /x'), sent)).toEqual(expected)
})

const apps = (app: string, token: string) => ({ 'X-Auth-App': app, 'X-Auth-Token': token })
const error = (code: string) => ({ status: 200, outcome: 'error', code })

test.each<[api: string, operation: string, sent: Record<string, string>, unknown]>([
  ['practice', 'ListClients', A('sandbox-practice-apiKey-read-only'), 'allowed'],
  ['practice', 'CreateClient', A('sandbox-practice-apiKey-read-only'), ['forbidden', 403, scope('write')]],
  ['practice', 'ListClients', A('sandbox-practice-apiKey-no-access'), ['forbidden', 403, scope('read')]],
  ['practice', 'ListClients', A('unknown'), ['invalid-credentials', 403]],
  ['practice', 'ListClients', {}, ['missing-credentials', 401, 'Bearer']],
  ['mail', 'listCalls', apps('sandbox-mail-authApp-full', 'sandbox-mail-authToken-full'), 'allowed'],
  ['mail', 'listCalls', { 'X-Auth-Token': 'sandbox-mail-authToken-full' }, 'allowed'],
  ['mail', 'listCalls', { 'X-Auth-Token': 'sandbox-mail-authToken-read-only' }, 'allowed'],
  ['mail', 'listCalls', { 'X-Auth-Token': 'unknown' }, ['invalid-credentials', error('AccessDenied')]],
  [
    'mail',
    'initiateCall',
    { 'X-Auth-Token': 'sandbox-mail-authToken-read-only' },
    ['forbidden', error('AccessDenied')],
  ],
  ['mail', 'sendMessage', { 'X-Server-API-Key': 'unknown' }, ['invalid-credentials', error('InvalidServerAPIKey')]],
  ['mail', 'sendMessage', { 'X-Server-API-Key': 'sandbox-mail-serverApiKey-full' }, 'allowed'],
  [
    'mail',
    'sendMessage',
    { 'X-Server-API-Key': 'sandbox-mail-serverApiKey-no-access' },
    ['forbidden', error('ServerSuspended')],
  ],
])('%s: %s with %j', async (name, operation, sent, expected) => {
  const api = await apiFromFile(name)
  expect(outcome(authenticatorOf(api), operationOf(api, operation), sent)).toEqual(expected)
})

test('a refusal says what is wrong and never what was sent', () => {
  const api = apiOf({ schemes, operations: { 'GET /x': [{ a: ['write', 'admin'] }] } })
  const authenticator = authenticatorOf(api, { settings })
  const message = (sent: Record<string, string>) => {
    try {
      authenticator.authorize(operationOf(api, 'GET /x'), callerOf(authenticator, sent))
      return undefined
    } catch (cause) {
      return (cause as Refusal).message
    }
  }
  expect([message({}), message(A('s3cret')), message(A('narrow'))]).toEqual([
    'No credentials were sent for a.',
    'The credentials for a are not valid.',
    'The credentials for a do not have the scopes write, admin.',
  ])
})
