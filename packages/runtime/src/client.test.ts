import { expect, test } from 'vitest'

import { createClient } from './client.ts'
import { systemClock } from './clock.ts'
import { send } from './send.ts'
import { getThing, testApi } from './testing/test-client.ts'

test.each([
  ['nothing', {}],
  [
    'undefined',
    {
      baseUrl: undefined,
      auth: undefined,
      headers: undefined,
      retries: undefined,
      maxWait: undefined,
      timeout: undefined,
      fetch: undefined,
      clock: undefined,
    },
  ],
])('given %s, the documented defaults hold', (_, options) => {
  expect(createClient(testApi, options)).toMatchObject({
    retries: 2,
    maxWait: 60_000,
    timeout: 60_000,
    clock: systemClock,
    auth: {},
  })
})

test('without a base address the one of the document is used', async () => {
  const seen: string[] = []
  const fetch = async ({ url }: Request): Promise<Response> => (seen.push(url), Response.json(1))
  await send(createClient(testApi, { fetch }), getThing)
  expect(seen).toEqual(['https://api.example.com/thing'])
})
