import { expect, test } from 'vitest'

import { headerKey, queryKey } from '../auth/api-key.ts'
import { call, clientOf, getThing } from '../testing/test-client.ts'
import { testClock } from '../testing/test-clock.ts'
import { startServer } from '../testing/test-server.ts'
import { type LogEntry, logger } from './logger.ts'

function setUp(baseUrl: string) {
  const entries: LogEntry[] = []
  let time = 0
  const client = clientOf(
    baseUrl,
    {
      clock: testClock(),
      retries: 1,
      auth: { query: 'sEcReT', header: 'sEcReT' },
      middleware: [logger((entry) => entries.push(entry), { redact: ['API_key', 'a b'], now: () => (time += 5) })],
    },
    { schemes: { query: queryKey('api_key'), header: headerKey('X-Key') } },
  )
  return { client, entries }
}

const operation = { ...getThing, security: [['query', 'header']] }

test('reports every request and its answer, and no secret', async () => {
  const server = await startServer([{ status: 503, body: 'sEcReT' }, { body: 'sEcReT' }])
  const { client, entries } = setUp(server.url)
  await call(client, operation, { query: { q: 'a b?c', 'filter[a]': 1, 'a b': 'sEcReT&' } })
  const url = `${server.url}/thing?q=a%20b%3Fc&filter[a]=1&a%20b=***&api_key=***`
  const common = { operation: 'getThing', method: 'GET', url, milliseconds: 5 }
  expect(entries).toEqual([
    { ...common, attempt: 1, status: 503 },
    { ...common, attempt: 2, status: 200 },
  ])
})

test('reports a request that gets no answer', async () => {
  const { client, entries } = setUp('http://127.0.0.1:1')
  await call(client, operation).result()
  expect(entries[0]).toEqual({
    operation: 'getThing',
    attempt: 1,
    method: 'GET',
    url: 'http://127.0.0.1:1/thing?api_key=***',
    status: undefined,
    milliseconds: 5,
  })
})

test('an address without a query stays as it is', async () => {
  const server = await startServer([{ body: 1 }])
  const entries: LogEntry[] = []
  await call(clientOf(server.url, { middleware: [logger((entry) => entries.push(entry))] }))
  expect(entries[0]).toMatchObject({ url: `${server.url}/thing`, status: 200 })
  expect(entries[0]?.milliseconds).toBeGreaterThan(0)
})
