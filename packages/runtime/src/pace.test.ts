import { expect, test } from 'vitest'

import { rateLimitFields } from './rate-limit-fields.ts'
import type { Clock } from './clock.ts'
import type { ApiDescriptor } from './descriptor.ts'
import { type Pacer, pacing } from './pace.ts'
import { call, clientOf, createThing, errorOf, getThing, testApi } from './testing/test-client.ts'
import { startServer } from './testing/test-server.ts'

/** A clock that goes on to the end of the earliest wait when everyone waits. */
function movingClock(): Clock {
  let now = 0
  const waits: { at: number; wake: () => void }[] = []
  let busy = false
  const move = (): void => {
    busy = false
    const next = waits.toSorted((a, b) => a.at - b.at)[0]
    if (next === undefined) return
    waits.splice(waits.indexOf(next), 1)
    now = Math.max(now, next.at)
    next.wake()
    start()
  }
  const start = (): void => {
    if (!busy && waits.length > 0) setImmediate(move)
    busy = waits.length > 0
  }
  return {
    now: () => now,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        waits.push({ at: now + milliseconds, wake })
        start()
      }),
  }
}

function pacer(api: Partial<ApiDescriptor>): { clock: Clock; pace: Pacer; turn: () => Promise<number> } {
  const clock = movingClock()
  const pace = pacing({ ...testApi, wait: {}, ...api }, clock)
  return { clock, pace, turn: () => pace.turn((milliseconds) => clock.sleep(milliseconds)).then(() => clock.now()) }
}

const answer = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers })

test('no more than the quota goes out in any window', async () => {
  const { turn } = pacer({ limit: { quota: 3, window: 1000 } })
  const times = await Promise.all(Array.from({ length: 10 }, turn))
  expect(times).toEqual([0, 0, 0, 1000, 1000, 1000, 2000, 2000, 2000, 3000])
})

test('requests that come one by one wait only where the quota is used up', async () => {
  const { clock, turn } = pacer({ limit: { quota: 2, window: 1000 } })
  const times: number[] = []
  for (const pause of [0, 400, 0, 0, 2000, 0, 0]) {
    await clock.sleep(pause)
    times.push(await turn())
  }
  expect(times).toEqual([0, 400, 1000, 1400, 3400, 3400, 4400])
})

test.each<[string, Partial<ApiDescriptor>, Response, at: number]>([
  [
    'nothing left, and when the window ends',
    { limit: { quota: 9, window: 60_000, remaining: 'X-Left' }, wait: { reset: ['X-Reset', 'delta-seconds'] } },
    answer(200, { 'X-Left': '0', 'X-Reset': '7' }),
    7000,
  ],
  [
    'nothing left, and nothing else',
    { limit: { quota: 9, window: 60_000, remaining: 'X-Left' } },
    answer(200, { 'X-Left': '0' }),
    60_000,
  ],
  [
    'something left',
    { limit: { quota: 9, window: 60_000, remaining: 'X-Left' }, wait: { reset: ['X-Reset', 'delta-seconds'] } },
    answer(200, { 'X-Left': '1', 'X-Reset': '7' }),
    0,
  ],
  ['no header', { limit: { quota: 9, window: 60_000, remaining: 'X-Left' } }, answer(200), 0],
  ['a header nobody knows of', { limit: { quota: 9, window: 60_000 } }, answer(200, { 'X-Left': '0' }), 0],
  [
    'a structured field: nothing left',
    { wait: { spent: rateLimitFields } },
    answer(200, { RateLimit: '"a";r=0;t=30' }),
    30_000,
  ],
  [
    'a structured field: something left',
    { wait: { spent: rateLimitFields } },
    answer(200, { RateLimit: '"a";r=1;t=30' }),
    0,
  ],
  ['429', {}, answer(429, { 'Retry-After': '3' }), 3000],
  ['429 that does not say for how long', {}, answer(429), 0],
  ['503 is of one call only', {}, answer(503, { 'Retry-After': '3' }), 0],
])('the next request waits as the answers say: %s', async (_, api, response, at) => {
  const { pace, turn } = pacer(api)
  await turn()
  pace.answered(response)
  expect([await turn(), await turn()]).toEqual([at, at])
})

test('a shorter wait does not end a longer one', async () => {
  const { pace, turn } = pacer({})
  pace.answered(answer(429, { 'Retry-After': '9' }))
  pace.answered(answer(429, { 'Retry-After': '3' }))
  expect(await turn()).toBe(9000)
})

test('those that wait for the end of a window keep to the quota of the next', async () => {
  const { pace, turn } = pacer({ limit: { quota: 2, window: 1000, remaining: 'X-Left' } })
  await turn()
  const times = Promise.all(Array.from({ length: 5 }, turn))
  pace.answered(answer(200, { 'X-Left': '0' }))
  expect(await times).toEqual([0, 1000, 1000, 2000, 2000])
})

test('a clock that stands still does not keep a request for ever', async () => {
  const pace = pacing({ ...testApi, limit: { quota: 1, window: 1000 } }, { now: () => 0, sleep: async () => {} })
  const sleeps: number[] = []
  for (let count = 0; count < 5; count++) await pace.turn(async (milliseconds) => void sleeps.push(milliseconds))
  expect(sleeps).toEqual([1000, 2000, 3000, 4000])
})

test('the calls of a client are paced, all tries of them, and none without `pace`', async () => {
  const limit = { quota: 2, window: 1000 }
  const times: number[] = []
  const clock = movingClock()
  const server = await startServer((_, index) => {
    times.push(clock.now())
    return index === 1 ? { status: 429, headers: { 'Retry-After': '0' } } : { body: 1 }
  })
  const client = clientOf(server.url, { clock, pace: pacing }, { limit })
  for (let count = 0; count < 3; count++) await call(client)
  expect(times).toEqual([0, 0, 1000, 1000])

  const unpaced = clientOf(server.url, { clock: movingClock() }, { limit })
  await Promise.all(Array.from({ length: 9 }, () => call(unpaced)))
})

test('a call that waits for its turn can be aborted, and lets the others go', async () => {
  const server = await startServer([{ body: 1 }])
  const client = clientOf(server.url, { pace: pacing }, { limit: { quota: 1, window: 300 } })
  const controller = new AbortController()
  await call(client)
  const aborted = call(client, createThing, { body: {} }, { signal: controller.signal })
  const late = call(client, getThing, {}, { totalTimeout: 50 })
  const other = call(client)
  controller.abort()
  expect(await errorOf(aborted)).toMatchObject({ name: 'AbortedError' })
  expect(await errorOf(late)).toMatchObject({ name: 'TimeoutError' })
  expect(await other).toBe(1)
  expect(server.received.map(({ method }) => method)).toEqual(['GET', 'GET'])
})
