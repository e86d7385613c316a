import { expect, test } from 'vitest'

import { library, pageText, sectionOf } from '../testing/guide-text.ts'

const path = 'books/versioning'

test.each([
  {
    versioning: { in: 'path', value: 'v1' },
    says: 'The address has it: `v1`.',
    wire: 'GET /v1/books HTTP/1.1\nHost: api.books.example\n```',
  },
  {
    versioning: { in: 'query', name: 'api-version', value: '7' },
    says: 'The query has it: `api-version=7`.',
    wire: 'GET /v1/books?api-version=7 HTTP/1.1',
  },
  {
    versioning: { in: 'header', name: 'X-Version', value: '7' },
    says: 'A header has it: `X-Version: 7`.',
    wire: 'Host: api.books.example\nX-Version: 7\n',
  },
])('$says', ({ versioning, says, wire }) => {
  const text = sectionOf(pageText(library({ versioning }), path), 'The version of a request')
  expect(text).toContain(says)
  expect(text).toContain(wire)
})

test('what is on its way out: operations and parameters', () => {
  const parameters = [{ name: 'old', in: 'query', deprecated: true, description: 'Use\n`new`.', schema: {} }]
  const paths = {
    '/a': { get: { operationId: 'a', deprecated: true, description: 'Use `GET /b`.', responses: {} } },
    '/b': { get: { operationId: 'b', parameters, responses: {} } },
  }
  const deprecation = { deprecated: { in: 'header', at: 'Deprecation' }, sunset: { in: 'header', at: 'Sunset' } }
  expect(sectionOf(pageText(library({ deprecation }, { paths }), path), 'What is on its way out')).toBe(
    `An operation that is going to be removed says so in its answers: the header \`Deprecation\` has when it was deprecated (RFC 9745), the header \`Sunset\` when it will be gone (RFC 8594).

| Operation | What is said of it |
| - | - |
| \`GET /a\` | Use \`GET /b\`. |

| Parameter | Operation | What is said of it |
| - | - | - |
| \`old\` | \`GET /b\` | Use \`new\`. |`,
  )
})

test.each([{}, { versioning: { in: 'none' } }])('with nothing to say there is no page: %j', (wire) => {
  expect(pageText(library(wire), path)).toBeUndefined()
})
