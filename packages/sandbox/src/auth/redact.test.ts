import { expect, test } from 'vitest'

import { redactUrl, secretHeaders } from './redact.ts'
import { apiFromFile } from './testing/api-of.ts'

test.each<[api: string, file: string | undefined, headers: string[]]>([
  ['users', undefined, ['authorization', 'cookie']],
  ['mail', undefined, ['authorization', 'cookie', 'x-server-api-key', 'x-auth-app', 'x-auth-token']],
  ['shelf', 'packages/testing/fixtures/shelf/openapi.yaml', ['authorization', 'cookie']],
])('the secret headers of %s', async (name, file, headers) => {
  expect([...secretHeaders(await apiFromFile(name, file))]).toEqual(headers)
})

test.each<[url: string, shown: string]>([
  ['http://localhost/Books?a=b', 'http://localhost/Books?a=b'],
  ['http://localhost/Books?a=b&subscription-key=x&c', 'http://localhost/Books?a=b&subscription-key=***&c='],
  ['http://localhost/?subscription%2Dkey=x&subscription-key=y', 'http://localhost/?subscription-key=***'],
  ['http://user:pass@localhost/', 'http://localhost/'],
])('%s is shown as %s', async (url, shown) => {
  const api = await apiFromFile('shelf', 'packages/testing/fixtures/shelf/openapi.yaml')
  expect(redactUrl(new URL(url), api)).toBe(shown)
})
