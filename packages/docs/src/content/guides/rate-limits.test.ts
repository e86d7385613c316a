import { expect, test } from 'vitest'

import { client, library, pageText, sectionOf } from '../testing/guide-text.ts'

const path = 'books/rate-limits'
const header = (at: string) => ({ in: 'header', at })

test.each([
  {
    rateLimit: { status: 429, quota: 300, window: 'PT1M', scope: 'credential' },
    says: 'The limit is 300 requests a minute for each credential.',
  },
  {
    rateLimit: { status: 429, quota: 5000, window: 'PT1H', scope: 'user' },
    says: 'The limit is 5,000 requests an hour for each user.',
  },
  { rateLimit: { status: 429, quota: 100, window: 'PT10M' }, says: 'The limit is 100 requests in 10 minutes.' },
  {
    rateLimit: { status: 429, scope: ['user', 'application', 'token'] },
    says: 'The number of requests is limited, counted for each user, application or token.',
  },
  {
    rateLimit: { status: [429, 403] },
    says: 'One too many is answered with `429 Too Many Requests` or `403 Forbidden`',
  },
])('$says', ({ rateLimit, says }) => {
  expect(sectionOf(pageText(library({ rateLimit }), path), 'The limit')).toContain(says)
})

test('headers, and what the answer looks like with those the document has examples of', () => {
  const rateLimit = {
    status: 429,
    remaining: header('X-Left'),
    reset: { ...header('X-Reset'), unit: 'epoch-seconds', on: 'limited' },
    retryAfter: header('Retry-After'),
  }
  const headers = {
    'Retry-After': { schema: { type: 'integer' }, example: 30 },
    'X-Other': { schema: { type: 'string' } },
  }
  const content = { 'application/json': { example: { error: 'Slow down.' } } }
  const paths = {
    '/a': { get: { operationId: 'a', responses: { 429: { description: 'Too many.', headers, content } } } },
  }
  expect(sectionOf(pageText(library({ rateLimit }, { paths }), path), 'The limit')).toMatchInlineSnapshot(`
    "The number of requests is limited. One too many is answered with \`429 Too Many Requests\`: nothing was done, so it can be sent again once there is room.

    | Header | Says |
    | - | - |
    | \`X-Left\` | how many are left of them |
    | \`X-Reset\` | when, in seconds since 1970, the window ends; only on an answer to one too many |
    | \`Retry-After\` | how long to wait after one too many |

    \`\`\`http
    HTTP/1.1 429 Too Many Requests
    Retry-After: 30
    Content-Type: application/json

    {
      "error": "Slow down."
    }
    \`\`\`"
  `)
})

test('what is sent again: what does no harm twice, and what has a key', () => {
  const text = (wire: object) =>
    sectionOf(pageText(library(wire as never), path, { client }), 'What the client sends again')
  expect(text({})).toContain('sent again only where nothing was done: `POST /books`.')
  const idempotency = { send: { in: 'header', name: 'Idempotency-Key' }, methods: ['POST'], expiry: 'PT24H' }
  expect(text({ idempotency })).toContain(
    'Every operation does no harm when it is done twice. The client gives each `POST` a key',
  )
  expect(pageText(library({ idempotency }), path, { client })).toContain('A key is remembered for 1 day.')
})

test('the statuses of the limit are those that the client sends again whatever was asked', () => {
  const text = pageText(library({ rateLimit: { status: 503 } }), path, { client })
  expect(text).toContain('After `503` every request, because nothing was done.')
  expect(text).toContain('After `408`, `425`, `500`, `502` or `504`, and where the connection broke,')
})

test('pacing, as far as the limit is known', () => {
  const text = (rateLimit: object) =>
    sectionOf(
      pageText(library({ rateLimit: { status: 429, ...rateLimit } }), path, { client }),
      'Staying below the limit',
    )
  expect(text({ quota: 10, window: 'PT1S', remaining: header('X-Left') })).toContain(
    'sends no more than 10 requests a second, and nothing while the API says that nothing is left.',
  )
  expect(text({})).toContain('sends nothing after one request too many until there is room again.')
  expect(text({})).toContain(`import { createBooksClient, pacing } from '@acme/books-client'`)
})

test('without a limit and a client there is no page', () => {
  expect(pageText(library({}), path)).toBeUndefined()
})
