import { expect, test } from 'vitest'

import { createApi } from '@concord-api/model'

import { apiOf, shareApi } from './api-of.ts'
import { findProblems } from './rule.ts'
import { requiredStatuses } from './rules/concord-required-statuses.ts'
import { changedDocument } from './testing/changed-document.ts'
import { cleanDocument } from './testing/clean-document.ts'

test('a document is read once', () => {
  const document = cleanDocument()
  expect(apiOf(document)).toBe(apiOf(document))
})

test.each([
  ['/api/components/responses/TooManyRequests.yaml', '', '$ref: ../components/responses/TooManyRequests.yaml'],
  [
    '/api/openapi.yaml',
    '/components/responses/TooManyRequests',
    "$ref: '../openapi.yaml#/components/responses/TooManyRequests'",
  ],
  ['/api/paths/books.yaml', '/x-answers/slow', "$ref: '#/x-answers/slow'"],
])('a response in %s, at "%s", is named as the author writes it', (file, pointer, ref) => {
  const document = changedDocument({ '/paths/~1books/get/responses/429': undefined })
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 }
  const api = createApi('books', document, (asked) =>
    asked.startsWith('/components/')
      ? { file, pointer, ...place }
      : { file: '/api/paths/books.yaml', pointer: '', ...place },
  )
  shareApi(api)
  expect(findProblems(requiredStatuses, apiOf(document)).map(({ message }) => message)).toEqual([
    `\`listBooks\` does not document \`429\`: add \`429\`: \`${ref}\``,
  ])
})
