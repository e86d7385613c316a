import { createHmac } from 'node:crypto'
import path from 'node:path'

import { loadApi } from '@concord-api/model'
import { repository } from '@concord-api/testing'
import { expect, test, vi } from 'vitest'

import { createDeliverer, type DelivererOptions, type Delivery, type Message } from './deliverer.ts'
import { type Reply, startReceiver } from './testing/receiver.ts'

function delivererOf(options: Partial<DelivererOptions> = {}) {
  const waits: number[] = []
  const deliverer = createDeliverer({
    delivery: 'at-least-once',
    fetch,
    clock: () => 1_767_225_600_500,
    random: () => 0,
    timeout: 200,
    wait: async (milliseconds) => void waits.push(milliseconds),
    ...options,
  })
  return { ...deliverer, waits }
}

const message = (url: string, more: Partial<Message> = {}): Message => ({
  url,
  id: 'evt_1',
  body: '{"a":1}',
  mediaType: 'application/json',
  ...more,
})

test.each<[replies: Reply[], Delivery['outcome'], attempts: number, status: number | undefined, waits: number[]]>([
  [[204], 'delivered', 1, 204, []],
  [[503, 500, 200], 'delivered', 3, 200, [100, 200]],
  [['drop', 429, 'hang', 200], 'delivered', 4, 200, [100, 200, 400]],
  [[408, 503], 'failed', 4, 503, [100, 200, 400]],
  [['drop'], 'failed', 4, undefined, [100, 200, 400]],
  [[400], 'failed', 1, 400, []],
  [[410], 'failed', 1, 410, []],
  [[302], 'failed', 1, 302, []],
])('answered with %j: %s after %d', async (replies, outcome, attempts, status, waits) => {
  const { url, received } = await startReceiver(replies)
  const deliverer = delivererOf()
  deliverer.deliver(message(url))
  await deliverer.idle()
  expect(deliverer.deliveries).toEqual([{ id: 'evt_1', url, attempts, outcome, status }])
  expect(received.map(({ body, method }) => `${method} ${body}`)).toEqual(Array(attempts).fill('POST {"a":1}'))
  expect(deliverer.waits).toEqual(waits)
})

test('where nothing says that it may come twice, it is sent once', async () => {
  const { url, received } = await startReceiver([503])
  const base = { fetch, clock: () => 0, random: () => 0 }
  for (const deliverer of [createDeliverer(base), createDeliverer({ ...base, delivery: 'at-most-once' })]) {
    deliverer.deliver(message(url))
    await deliverer.idle()
    expect(deliverer.deliveries).toMatchObject([{ outcome: 'failed', attempts: 1, status: 503 }])
  }
  expect(received).toHaveLength(2)
})

test('an address elsewhere is never asked for', async () => {
  const never = vi.fn<typeof fetch>()
  const deliverer = delivererOf({ fetch: never })
  for (const url of ['https://example.com/hook', 'http://10.0.0.1', 'nonsense']) deliverer.deliver(message(url))
  await deliverer.idle()
  expect(never).not.toHaveBeenCalled()
  expect(deliverer.deliveries.map(({ outcome, attempts }) => [outcome, attempts])).toEqual([
    ['refused', 0],
    ['refused', 0],
    ['refused', 0],
  ])
})

test('signed as a real document says, the same id in each attempt and the time of it', async () => {
  const api = await loadApi({ name: 'cards', file: path.join(repository, 'spec/cards/openapi.yaml') })
  const { url, received } = await startReceiver([503, 204])
  let now = 1_767_225_600_000
  const clock = () => (now += 1000)
  const deliverer = delivererOf({ ...api.conventions?.wire.webhooks, clock })
  deliverer.deliver(message(url, { secret: 'whsec_c2VjcmV0', headers: { 'webhook-event-type': 'made' } }))
  await deliverer.idle()
  const signature = (text: string) => `v1,${createHmac('sha256', 'whsec_c2VjcmV0').update(text).digest('base64')}`
  expect(received.map(({ headers }) => headers)).toMatchObject(
    ['1767225601', '1767225602'].map((timestamp) => ({
      'content-type': 'application/json',
      'webhook-event-type': 'made',
      'webhook-id': 'evt_1',
      'webhook-timestamp': timestamp,
      'webhook-signature': signature(`evt_1.${timestamp}.{"a":1}`),
    })),
  )
  expect(await deliverer.publicKey()).toBeUndefined()
})

test('what cannot be sent is recorded, and disturbs nobody', async () => {
  const { url, received } = await startReceiver()
  const signature = { algorithm: 'hmac-sha256', header: 'X', signed: '{body}', encoding: 'hex' } as const
  const deliverer = delivererOf({ signature })
  deliverer.deliver(message(url))
  deliverer.deliver(message(url, { secret: 's', headers: { 'not a name': 'x' } }))
  deliverer.deliver(message(url, { secret: 's' }))
  await deliverer.idle()
  expect(deliverer.deliveries.map(({ outcome }) => outcome)).toEqual(['unsendable', 'unsendable', 'delivered'])
  expect(received).toHaveLength(1)
})

test('the waits between attempts differ a little', async () => {
  const { url } = await startReceiver([503])
  const deliverer = delivererOf({ random: () => 0.5, maximumAttempts: 3 })
  deliverer.deliver(message(url))
  await deliverer.idle()
  expect(deliverer.waits).toEqual([125, 250])
})

test.each<[string, Reply]>([
  ['an attempt', 'hang'],
  ['a wait', 503],
])('closed in the middle of %s', async (_, reply) => {
  const { url, received } = await startReceiver([reply])
  const deliverer = createDeliverer({
    delivery: 'at-least-once',
    fetch,
    clock: () => 0,
    random: () => 0.99,
    timeout: 60_000,
  })
  deliverer.deliver(message(url))
  await vi.waitFor(() => expect(received).toHaveLength(1))
  await deliverer.close()
  deliverer.deliver(message(url))
  await deliverer.idle()
  expect(deliverer.deliveries).toMatchObject([
    { outcome: 'abandoned', attempts: 1 },
    { outcome: 'abandoned', attempts: 0 },
  ])
})

test('many at once: only so many connections, every one delivered, the last thousand remembered', async () => {
  let running = 0
  let most = 0
  const busy: typeof fetch = async () => {
    most = Math.max(most, ++running)
    await Promise.resolve()
    running--
    return new Response(null, { status: 204 })
  }
  const deliverer = delivererOf({ fetch: busy })
  for (let n = 0; n < 1100; n++) deliverer.deliver(message('http://localhost/', { id: String(n) }))
  await deliverer.idle()
  expect(most).toBe(32)
  expect(deliverer.deliveries).toHaveLength(1000)
  expect(deliverer.deliveries.at(-1)).toMatchObject({ id: '1099', outcome: 'delivered' })
})
