import { expect, test } from 'vitest'

import { call, clientOf, getThing } from '../testing/test-client.ts'
import { startServer } from '../testing/test-server.ts'
import { traceContext } from './trace-context.ts'

const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

test.each<[string, string | undefined, headers: Record<string, string>, want: string | undefined]>([
  ['a trace', parent, {}, parent],
  ['none', undefined, {}, undefined],
  ['a header of the call, which goes before it', parent, { Traceparent: 'own' }, 'own'],
])('%s', async (_, value, headers, want) => {
  const server = await startServer([{ body: 1 }])
  const client = clientOf(server.url, { middleware: [traceContext(() => value)] })
  await call(client, getThing, {}, { headers })
  expect(server.received[0]?.headers['traceparent']).toBe(want)
})
