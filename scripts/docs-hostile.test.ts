import { describe, expect, test } from 'vitest'

import { createPages, type Page } from '../packages/docs/src/index.ts'
import { changed, changesOf } from '../packages/generator/src/testing/corpus/corpus-round.ts'
import { operators } from '../packages/generator/src/testing/corpus/operators.ts'
import { richDocuments } from '../packages/generator/src/testing/corpus/rich-documents.ts'
import { createRotation } from '../packages/generator/src/testing/corpus/rotation.ts'
import { breakouts, hostileDocument } from '../packages/generator/src/testing/hostile-document.ts'
import { createApi, type JsonObject } from '../packages/model/src/index.ts'
import { pageProblems } from './docs-guides/page-problems.ts'

/*
 * Every way of getting out of where a text stands, in the fields of documents that say much: guides stay text, links that
 * lead to the web, and samples that are code.
 */
const apart = 8
const rotation = createRotation(operators.length, apart)
const documents = await richDocuments()
const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })

function pagesOf(document: unknown): readonly Page[] {
  const api = createApi('corpus', document as JsonObject, locate)
  const sandbox = { command: 'concord sandbox corpus', baseUrl: 'http://127.0.0.1:4010', credentials: {} }
  const site = { api, folder: 'corpus', client: { packageName: '@acme/corpus-client' }, sandbox }
  return createPages({ title: 'APIs', apis: [site], rules: [], reviewRules: [], conventions: [] })
}

const problemsOf = (document: unknown): string[] => pagesOf(document).flatMap(pageProblems)

describe.each(documents)('$name', ({ document }) => {
  test.each(Array.from({ length: apart }, (_, round) => round))('round %i stays text', (round) => {
    expect(problemsOf(changed(document, changesOf(document, rotation, round)))).toEqual([])
  })
})

const some = operators.filter((_, index) => index % 31 === 0).map(({ apply }) => apply('name'))

test.each([...breakouts, ...some].map((text) => ({ text })))('$text stays text in all places at once', ({ text }) => {
  expect(problemsOf(hostileDocument(text))).toEqual([])
})

test('what is written as it is would be found out', () => {
  const [page] = pagesOf(documents[0]?.document)
  if (page === undefined) throw new TypeError('there is no page')
  const spoilt = (children: Page['body']['children']): string[] =>
    pageProblems({ ...page, body: { type: 'root', children } })
  expect(spoilt([{ type: 'html', value: '<b>' }])).toHaveLength(1)
  expect(spoilt([{ type: 'paragraph', children: [{ type: 'link', url: 'javascript:x', children: [] }] }])).toHaveLength(
    1,
  )
  expect(spoilt([{ type: 'code', lang: 'ts', value: `const api = create('it's')` }])).not.toHaveLength(0)
})
