import { expect, test } from 'vitest'

import { call, clientOf, createThing } from '../testing/test-client.ts'
import { testClock } from '../testing/test-clock.ts'
import { startServer } from '../testing/test-server.ts'
import { formBody } from './form-body.ts'

const operation = { ...createThing, body: 'application/x-www-form-urlencoded', encode: formBody }

test.each<[unknown, [string, string][]]>([
  [{ a: 'b c', d: 1, e: false }, [['a', 'b c'], ['d', '1'], ['e', 'false']]], // prettier-ignore
  [{ a: ['x', 'y'], 'b[]': [1] }, [['a', 'x'], ['a', 'y'], ['b[]', '1']]], // prettier-ignore
  [{ a: { b: { c: 1 }, d: [2, 3] } }, [['a[b][c]', '1'], ['a[d]', '2'], ['a[d]', '3']]], // prettier-ignore
  [{ a: undefined, b: null, c: '' }, [['c', '']]],
  [{ at: new Date(0) }, [['at', '1970-01-01T00:00:00.000Z']]],
  [{ 'ä&=': '+%\r\n✓' }, [['ä&=', '+%\r\n✓']]],
  [new URLSearchParams({ a: 'b' }), [['a', 'b']]],
  ['a=b&c=d', [['a', 'b'], ['c', 'd']]], // prettier-ignore
])('%j', async (body, want) => {
  const server = await startServer([{ status: 429 }, { body: 1 }])
  await call(clientOf(server.url, { clock: testClock() }), operation, { body })
  for (const received of server.received) {
    expect([...new URLSearchParams(received.body)]).toEqual(want)
    expect(received.headers['content-type']).toBe('application/x-www-form-urlencoded')
  }
  expect(server.received).toHaveLength(2)
})

test('without a body nothing is encoded', async () => {
  const server = await startServer([{ body: 1 }])
  await call(clientOf(server.url), operation)
  expect(server.received[0]).toMatchObject({ body: '' })
  expect(server.received[0]?.headers).not.toHaveProperty('content-type')
})
