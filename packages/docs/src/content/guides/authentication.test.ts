import type { JsonObject } from '@concord-api/model'
import { expect, test } from 'vitest'

import { client, library, pageText, sectionOf } from '../testing/guide-text.ts'

const path = 'books/authentication'
const documentWith = (scheme: JsonObject, wire: JsonObject = {}, more: JsonObject = {}): JsonObject =>
  library(wire, { security: [{ it: [] }], components: { securitySchemes: { it: scheme } }, ...more })

const oauth = { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/token', scopes: { read: 'See books.' } } } }

test.each<{ scheme: JsonObject; title: string; wire: string[]; option: string }>([
  {
    scheme: { type: 'http', scheme: 'bearer', bearerFormat: 'API key' },
    title: 'Bearer token: it',
    wire: ['GET /v1/books HTTP/1.1', 'Host: api.books.example', 'Authorization: Bearer YOUR_API_KEY'],
    option: '{ auth: { it: process.env.BOOKS_API_KEY } }',
  },
  {
    scheme: { type: 'http', scheme: 'basic' },
    title: 'HTTP Basic: it',
    wire: ['GET /v1/books HTTP/1.1', 'Host: api.books.example', 'Authorization: Basic BASE64_OF(USERNAME:PASSWORD)'],
    option:
      "{\n  auth: {\n    it: {\n      username: process.env.BOOKS_USERNAME ?? '',\n      password: process.env.BOOKS_PASSWORD ?? '',\n    },\n  },\n}",
  },
  {
    scheme: { type: 'apiKey', in: 'header', name: 'X-Key' },
    title: 'Key in a header: it',
    wire: ['GET /v1/books HTTP/1.1', 'Host: api.books.example', 'X-Key: YOUR_KEY'],
    option: '{ auth: { it: process.env.BOOKS_IT } }',
  },
  {
    scheme: { type: 'apiKey', in: 'query', name: 'key' },
    title: 'Key in the query: it',
    wire: ['GET /v1/books?key=YOUR_KEY HTTP/1.1', 'Host: api.books.example'],
    option: '{ auth: { it: process.env.BOOKS_IT } }',
  },
  {
    scheme: { type: 'apiKey', in: 'cookie', name: 'session' },
    title: 'Cookie: it',
    wire: ['GET /v1/books HTTP/1.1', 'Host: api.books.example', 'Cookie: session=YOUR_KEY'],
    option: '{ auth: { it: process.env.BOOKS_IT } }',
  },
  {
    scheme: oauth,
    title: 'OAuth 2.0: it',
    wire: [
      'POST /token HTTP/1.1',
      'Host: api.books.example',
      'Authorization: Basic BASE64_OF(CLIENT_ID:CLIENT_SECRET)',
      'Content-Type: application/x-www-form-urlencoded',
      '',
      'grant_type=client_credentials',
      '',
      'GET /v1/books HTTP/1.1',
      'Host: api.books.example',
      'Authorization: Bearer YOUR_ACCESS_TOKEN',
    ],
    option:
      "{\n  auth: {\n    it: {\n      clientId: process.env.BOOKS_CLIENT_ID ?? '',\n      clientSecret: process.env.BOOKS_CLIENT_SECRET ?? '',\n    },\n  },\n}",
  },
])('$title', ({ scheme, title, wire, option }) => {
  const text = sectionOf(pageText(documentWith(scheme), path, { client }), title)
  expect(text).toContain(`\`\`\`http\n${wire.join('\n')}\n\`\`\``)
  expect(text).toContain(`const api = createBooksClient(${option})`)
})

test('a scheme that no client sends is described', () => {
  const text = pageText(documentWith({ type: 'mutualTLS', description: 'A certificate of ours.' }), path, { client })
  expect(sectionOf(text, 'Client certificate: it')).toContain('A certificate of ours.')
})

test('schemes that go together are sent together', () => {
  const securitySchemes = {
    app: { type: 'apiKey', in: 'header', name: 'X-App' },
    user: { type: 'apiKey', in: 'header', name: 'X-User' },
  }
  const text = pageText(library({}, { security: [{ app: [], user: [] }], components: { securitySchemes } }), path, {
    client,
  })
  expect(sectionOf(text, 'user on the wire')).toContain('X-App: YOUR_KEY\nX-User: YOUR_KEY')
  expect(sectionOf(text, 'user in the client')).toContain('app: process.env.BOOKS_APP')
})

test('variables that the conventions name are read by the client itself', () => {
  const scheme = { type: 'http', scheme: 'bearer' }
  const text = pageText(documentWith(scheme, { environment: { it: 'BOOKS_KEY' } }), path, { client })
  expect(text).toContain('Left out, it is read from the environment: `BOOKS_KEY`.')
  expect(text).toContain('process.env.BOOKS_KEY')
})

test('scopes: what they are for, and who asks for them', () => {
  const text = pageText(documentWith(oauth, {}, { security: [{ it: ['read'] }] }), path)
  expect(sectionOf(text, 'Scopes of it')).toBe(
    '| Scope | Lets you | Asked for by |\n| - | - | - |\n| `read` | See books. | `GET /books` and `POST /books` |',
  )
})

test('operations that need none are named', () => {
  const paths = { '/status': { get: { operationId: 'status', security: [], responses: {} } } }
  const text = pageText(documentWith({ type: 'http', scheme: 'bearer' }, {}, { paths }), path)
  expect(text).toMatch(/^One operation needs no credentials: `GET \/status`. All others do.\n/)
  expect(sectionOf(text, 'What each operation asks for')).toContain('| none | `GET /status` |')
})

const answer = (status: string, example: unknown): JsonObject => ({
  '/x': {
    get: {
      operationId: 'x',
      responses: { [status]: { description: 'No.', content: { 'application/json': { example } } } },
    },
  },
})

test('refusals by status: each answer, its class, and an example of each that differs', () => {
  const wire = {
    credentials: { missing: 401, invalid: 401, forbidden: 404 },
    errors: [{ when: { status: '4XX' }, message: '/error' }],
  }
  const paths = answer('401', { error: 'Who are you?' })
  const text = pageText(documentWith({ type: 'http', scheme: 'bearer' }, wire, { paths }), path, { client })
  expect(sectionOf(text, 'When credentials are refused')).toMatchInlineSnapshot(`
    "| The credentials | Answer | Class |
    | - | - | - |
    | There are none | \`401 Unauthorized\` | \`UnauthorizedError\` |
    | They are not valid | \`401 Unauthorized\` | \`UnauthorizedError\` |
    | They are valid, and not enough | \`404 Not Found\` | |

    \`\`\`http
    HTTP/1.1 401 Unauthorized
    Content-Type: application/json

    {
      "error": "Who are you?"
    }
    \`\`\`

    Without credentials the client sends nothing: the call ends with a \`UsageError\` that names those that are missing. No error shows a credential, and none is sent to another origin. See [errors](/books/errors/)."
  `)
})

test('refusals by outcome: the code decides which example it is', () => {
  const refused = (code: string) => ({ status: 200, outcome: 'error', code })
  const wire = {
    style: 'rpc',
    outcome: { at: '/status', success: ['ok'] },
    errors: [{ when: { outcome: 'error' }, code: '/code' }],
    credentials: { missing: refused('Missing'), schemes: { it: { invalid: refused('Wrong') } } },
  }
  const examples = Object.fromEntries(
    ['Other', 'Missing', 'Wrong'].map((code) => [code, { value: { status: 'error', code } }]),
  )
  const get = {
    operationId: 'x',
    responses: { 200: { description: '', content: { 'application/json': { examples } } } },
  }
  const text = pageText(documentWith({ type: 'http', scheme: 'bearer' }, wire, { paths: { '/x': { get } } }), path)
  const section = sectionOf(text, 'When credentials are refused')
  expect(section).toContain('| There are none | any | `200 OK` with `error` at `/status`, code `Missing` |')
  expect(section).toContain('| They are not valid | `it` | `200 OK` with `error` at `/status`, code `Wrong` |')
  expect(section?.match(/"code": "\w+"/g)).toEqual(['"code": "Missing"', '"code": "Wrong"'])
})

test('without conventions: what the document says of 401 and 403', () => {
  const document = documentWith({ type: 'http', scheme: 'bearer' }, {}, { paths: answer('403', { no: true }) })
  const text = pageText({ ...document, 'x-conventions': undefined }, path)
  expect(sectionOf(text, 'When credentials are refused')).toContain('| `403 Forbidden` | No. |')
})

test('without security schemes there is no page', () => {
  expect(pageText(library({}), path)).toBeUndefined()
})
