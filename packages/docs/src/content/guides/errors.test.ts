import { expect, test } from 'vitest'

import { client, library, pageText, sectionOf } from '../testing/guide-text.ts'

const path = 'books/errors'
const problem = 'application/problem+json'

test.each([
  {
    shape: 'a message',
    errors: [
      { when: { status: '4XX' }, message: '/error' },
      { when: { status: '5XX' }, message: '/error' },
    ],
    rows: ['| Answer | Message for people |', '| - | - |', '| `4XX` and `5XX` | `/error` |'],
  },
  {
    shape: 'problem details, with a list of fields',
    errors: [
      {
        when: { status: '4XX' },
        mediaType: problem,
        message: '/detail',
        type: '/type',
        fields: { at: '/errors', as: 'list', name: '/field', message: '/why' },
      },
    ],
    rows: [
      '| Answer | Message for people | Code for programs | Single fields |',
      '| - | - | - | - |',
      '| `4XX` (`application/problem+json`) | `/detail` | `/type` | `/errors`, a list with `/field` and `/why` in each entry |',
    ],
  },
  {
    shape: 'fields by their names, and any other status',
    errors: [
      { when: { status: 422 }, message: '/message', fields: { at: '/errors', as: 'map' } },
      { when: { status: 'default' }, message: { in: 'header', at: 'X-Error' } },
    ],
    rows: [
      '| Answer | Message for people | Single fields |',
      '| - | - | - |',
      '| `422` | `/message` | `/errors`, by the name of the field |',
      '| any other | the header `X-Error` | – |',
    ],
  },
])('what a body holds: $shape', ({ errors, rows }) => {
  expect(sectionOf(pageText(library({ errors }), path), 'What a body holds')?.split('\n\n')[0]).toBe(rows.join('\n'))
})

test('the catalogue: when, who, which class, and an example', () => {
  expect(sectionOf(pageText(library({}), path, { client }), '409 Conflict')).toMatchInlineSnapshot(`
    "There is such a book.

    Answered by \`POST /books\`.

    Class in the client: \`ConflictError\`.

    \`\`\`http
    HTTP/1.1 409 Conflict
    Content-Type: application/json

    {
      "error": "taken"
    }
    \`\`\`"
  `)
})

test('several reasons of one status, the most common first', () => {
  const answered = (operationId: string, description: string) => ({ operationId, responses: { 409: { description } } })
  const paths = {
    '/a': { get: answered('a', 'Taken.') },
    '/b': { get: answered('b', 'Late.'), put: answered('c', 'Late.') },
  }
  expect(sectionOf(pageText(library({}, { paths }), path), '409 Conflict')).toContain(
    '| When | Answered by |\n| - | - |\n| Late. | `GET /b` and `PUT /b` |\n| There is such a book. | `POST /books` |\n| Taken. | `GET /a` |',
  )
})

test('how to handle one: by its class, or by its status', () => {
  const text = sectionOf(pageText(library({}), path, { client }), 'In the client')
  expect(text).toContain(`import { ConflictError } from '@acme/books-client'`)
  expect(text).toContain('if (!(error instanceof ConflictError)) throw error')
  expect(text).toContain('else if (result.status === 409) console.error(result.error.body)')
})

const outcomes = {
  style: 'rpc',
  outcome: { at: '/status', success: ['ok'] },
  errors: [{ when: { outcome: 'error' }, code: '/code', message: '/text' }],
  validation: { status: 200, outcome: 'error' },
  protocol: { unknownPath: { status: 400, code: 'no-action' }, insecure: 403 },
}
const failure = {
  properties: {
    status: { const: 'error' },
    code: { anyOf: [{ enum: ['Late', 'Lost'] }, { const: 'Gone', description: 'It is `gone`.' }] },
    text: { type: 'string' },
  },
}
const success = { properties: { status: { const: 'ok' } } }
const paths = {
  '/do': {
    post: {
      operationId: 'do',
      responses: {
        200: {
          description: '',
          content: {
            'application/json': {
              schema: { oneOf: [success, failure] },
              example: { status: 'error', code: 'Late', text: 'Too late.' },
            },
          },
        },
      },
    },
  },
}

test('outcomes: what tells, their codes, and an example', () => {
  const text = pageText(library(outcomes, { paths }), path, { client })
  expect(text).toContain('look at `/status` in the body, which is `"ok"` when it did')
  const section = sectionOf(text, 'Outcome error')
  expect(section).toContain('Class in the client: `ErrorOutcome`.')
  expect(section).toContain(
    '| Code | Means | Answered by |\n| - | - | - |\n| `Late` | | `POST /do` |\n| `Lost` | | `POST /do` |\n| `Gone` | It is `gone`. | `POST /do` |',
  )
  expect(section).toContain(
    'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\n  "status": "error",\n  "code": "Late"',
  )
  expect(text).toContain(`else if (result.status === 'error')`)
})

test('what is answered whatever the operation', () => {
  expect(sectionOf(pageText(library(outcomes, { paths }), path), 'Requests that cannot be served')).toBe(
    `Whatever the operation, a request that is wrong in itself is answered like this:

| The request | Answer |
| - | - |
| A parameter or a property is not what the document says. | \`200 OK\` with \`error\` at \`/status\` |
| There is nothing at the address. | \`400 Bad Request\`, code \`no-action\` |
| The request did not come over HTTPS. | \`403 Forbidden\` |`,
  )
})

test('errors of the client itself: only those that can happen here', () => {
  const text = sectionOf(pageText(library({}), path, { client }), 'Calls without an answer')
  expect(text?.match(/`\w+Error`/g)).toEqual(
    ['ConnectionError', 'TimeoutError', 'AbortedError', 'ParseError', 'UsageError'].map((name) => `\`${name}\``),
  )
})

test('a plain document has the catalogue and nothing of conventions', () => {
  const text = pageText({ ...library({}), 'x-conventions': undefined }, path)
  expect(text?.match(/^##? .*/gm)).toEqual(['## By status'])
})

test('without documented errors there is no page', () => {
  const get = { operationId: 'a', responses: { 200: { description: '' } } }
  expect(pageText({ paths: { '/a': { get } } }, path)).toBeUndefined()
})
