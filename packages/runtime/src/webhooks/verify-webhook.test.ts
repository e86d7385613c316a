import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { inspect } from 'node:util'

import { expect, test } from 'vitest'

import { ConcordError } from '../errors/concord-error.ts'
import { UsageError } from '../errors/usage-error.ts'
import { WebhookError } from '../errors/webhook-error.ts'
import { verifyWebhook, type WebhookDelivery, type WebhookDescriptor } from './verify-webhook.ts'

const secret = 'whsec_c2VjcmV0é'
const seconds = 1_767_225_600
const now = seconds * 1000
const body = '{"type":"made","text":"{id} $& ä"}'

const standard: WebhookDescriptor = {
  algorithm: 'hmac-sha256',
  header: 'webhook-signature',
  signed: '{id}.{timestamp}.{body}',
  encoding: 'base64',
  prefix: 'v1,',
  id: 'webhook-id',
  timestamp: 'webhook-timestamp',
  tolerance: 300,
  type: { in: 'body', at: '/type' },
}

const mac = (text: string, key = secret) => createHmac('sha256', key).update(text).digest('base64')
const signature = `v1,${mac(`evt_1.${seconds}.${body}`)}`

function delivery(
  headers: Record<string, string | undefined> = {},
  more: Partial<WebhookDelivery> = {},
): WebhookDelivery {
  const all = {
    'webhook-id': 'evt_1',
    'webhook-timestamp': String(seconds),
    'webhook-signature': signature,
    ...headers,
  }
  return { headers: all, body, secret, ...more }
}

test('a delivery that is signed as it should be', async () => {
  expect(await verifyWebhook(standard, delivery(), now)).toEqual({
    id: 'evt_1',
    timestamp: new Date(now),
    type: 'made',
    payload: { type: 'made', text: '{id} $& ä' },
  })
})

test.each<[string, WebhookDelivery['headers']]>([
  ['Headers', new Headers(delivery().headers as Record<string, string>)],
  [
    'an object in any case',
    { 'Webhook-ID': 'evt_1', 'WEBHOOK-TIMESTAMP': String(seconds), 'Webhook-Signature': signature },
  ],
  ['those of Node, a list among them', { ...(delivery().headers as object), 'webhook-signature': [signature] }],
])('headers: %s', async (_, headers) => {
  expect(await verifyWebhook(standard, delivery({}, { headers }), now)).toMatchObject({ id: 'evt_1' })
})

test.each<[string, WebhookDescriptor, string]>([
  [
    'HMAC with SHA-512 in hexadecimal digits, of the body alone',
    { algorithm: 'hmac-sha512', header: 'X-Signature', signed: '{body}', encoding: 'hex' },
    createHmac('sha512', secret).update(body).digest('hex'),
  ],
  [
    'in capitals, behind a word',
    { algorithm: 'hmac-sha256', header: 'X-Signature', signed: 't={other}{body}', encoding: 'hex', prefix: 'sha256=' },
    `sha256=${createHmac('sha256', secret).update(`t={other}${body}`).digest('hex').toUpperCase()}`,
  ],
])('%s', async (_, webhook, value) => {
  const headers = { 'X-Signature': value }
  expect(await verifyWebhook(webhook, { headers, body, secret })).toEqual({
    id: undefined,
    timestamp: undefined,
    type: undefined,
    payload: JSON.parse(body) as unknown,
  })
  await expect(verifyWebhook(webhook, { headers, body: `${body} `, secret })).rejects.toThrow(WebhookError)
})

// RFC 4231, test case 2.
test('a vector of the standard', async () => {
  const webhook = {
    algorithm: 'hmac-sha256',
    header: 'S',
    signed: 'what do ya want for nothing?',
    encoding: 'hex',
  } as const
  const S = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
  expect(await verifyWebhook(webhook, { headers: { S }, body: '1', secret: 'Jefe' })).toMatchObject({ payload: 1 })
})

test.each(['base64', 'hex'] as const)('Ed25519 in %s, with the key in PEM or raw', async (encoding) => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const webhook = { ...standard, algorithm: 'ed25519', encoding, prefix: '' } as const
  const made = sign(null, Buffer.from(`evt_1.${seconds}.${body}`), privateKey).toString(encoding)
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString(encoding)
  for (const key of [pem, raw]) {
    const given = delivery({ 'webhook-signature': made }, { publicKey: key, secret: undefined })
    expect(await verifyWebhook(webhook, given, now)).toMatchObject({ type: 'made' })
    await expect(verifyWebhook(webhook, { ...given, body: '{}' }, now)).rejects.toMatchObject({ code: 'signature' })
  }
})

test.each([
  ['the last of several', `v1,${mac('other')} v1a,AAAA v1,!!! ${signature}`],
  ['the first of several', `${signature} v1,${mac('other')}`],
  ['one of several, with spaces between', `v2,x   ${signature} `],
])('%s signatures is valid', async (_, value) => {
  await expect(verifyWebhook(standard, delivery({ 'webhook-signature': value }), now)).resolves.toBeDefined()
})

test.each<[string, code: string, Record<string, string | undefined>, Partial<WebhookDelivery>?]>([
  ['of another body', 'signature', {}, { body: '{}' }],
  ['with another secret', 'signature', {}, { secret: 'other' }],
  ['with another id', 'signature', { 'webhook-id': 'evt_2' }],
  ['with another time', 'signature', { 'webhook-timestamp': String(seconds + 1) }],
  ['without the prefix', 'signature', { 'webhook-signature': signature.slice(3) }],
  ['that is cut', 'signature', { 'webhook-signature': signature.slice(0, -8) }],
  ['that is empty', 'signature', { 'webhook-signature': '' }],
  ['that is only a prefix', 'signature', { 'webhook-signature': 'v1,' }],
  ['that is missing', 'header', { 'webhook-signature': undefined }],
  ['without an id', 'header', { 'webhook-id': undefined }],
  ['without a time', 'header', { 'webhook-timestamp': undefined }],
  [
    'of a time that is none',
    'header',
    { 'webhook-timestamp': 'x', 'webhook-signature': `v1,${mac(`evt_1.x.${body}`)}` },
  ],
  ['of no JSON', 'payload', { 'webhook-signature': `v1,${mac(`evt_1.${seconds}.{`)}` }, { body: '{' }],
])('a signature %s is a WebhookError: %s', async (_, code, headers, more) => {
  const error: unknown = await verifyWebhook(standard, delivery(headers, more), now).catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(WebhookError)
  expect(error).toBeInstanceOf(ConcordError)
  expect(error).toMatchObject({ code })
  expect(inspect(error, { depth: Infinity })).not.toMatch(/whsec_|v1,/)
})

test.each<[milliseconds: number, code: string | undefined]>([
  [300_000, undefined],
  [300_001, 'too-old'],
  [-300_000, undefined],
  [-300_001, 'too-new'],
])('%d ms after it was sent: %s', async (age, code) => {
  const result = await verifyWebhook(standard, delivery(), now + age).catch((error: unknown) => error)
  expect((result as { code?: string }).code).toBe(code)
})

test('without a tolerance any time will do', async () => {
  const { tolerance: _, ...any } = standard
  await expect(verifyWebhook(any, delivery(), 0)).resolves.toBeDefined()
})

test.each<[string, WebhookDescriptor['type'], string | undefined]>([
  ['in a header', { in: 'header', at: 'Webhook-Event-Type' }, 'card.made'],
  ['in a header that is not there', { in: 'header', at: 'X-None' }, undefined],
  ['in the body', { in: 'body', at: '/type' }, 'made'],
  ['nowhere in the body', { in: 'body', at: '/kind/of' }, undefined],
])('the type is %s', async (_, type, want) => {
  const given = delivery({ 'webhook-event-type': 'card.made' })
  expect((await verifyWebhook({ ...standard, ...(type && { type }) }, given, now)).type).toBe(want)
})

test.each<[string, WebhookDescriptor['algorithm'], Partial<WebhookDelivery>]>([
  ['no secret', 'hmac-sha256', { secret: undefined }],
  ['an empty secret', 'hmac-sha512', { secret: '' }],
  ['no public key', 'ed25519', { secret: 'sEcReT' }],
  ['a public key that is none', 'ed25519', { publicKey: 'sEcReT' }],
  ['a public key that is too short', 'ed25519', { publicKey: 'AAAA' }],
  ['PEM of something else', 'ed25519', { publicKey: '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----' }],
])('%s for %s is a UsageError that does not quote it', async (_, algorithm, more) => {
  const given = delivery({}, more)
  const error: unknown = await verifyWebhook({ ...standard, algorithm }, given, now).catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(UsageError)
  expect(inspect(error, { depth: Infinity })).not.toContain('sEcReT')
})
