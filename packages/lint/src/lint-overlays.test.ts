import { readApi } from '@concord-api/model'
import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { lintApi } from './lint-api.ts'

/*
 * Findings about a document with an overlay: where they are shown, and how the overlay excepts from them.
 */

const document = `openapi: 3.1.1
info: { title: Books, version: 1.0.0 }
servers: [{ url: https://books.example }]
paths:
  /books:
    get:
      operationId: listBooks
      responses:
        '200': { description: Books. }
x-conventions:
  version: 1
  require: { statuses: [429, 500] }
`

const because = 'nobody here may edit the document'

async function lint(actions: string): Promise<string[]> {
  await using folder = await temporaryFolder({
    'books.yaml': document,
    'redocly.yaml': 'extends: []\nrules: { operation-operationId-unique: error, no-server-trailing-slash: error }\n',
    'books.overlay.yaml': `overlay: 1.1.0\ninfo: { title: Ours, version: '1' }\nactions:\n${actions}`,
  })
  const entry = { name: 'books', file: folder.file('books.yaml'), overlays: [folder.file('books.overlay.yaml')] }
  const settings = { folder: folder.path, configFile: folder.file('redocly.yaml'), rules: new Map(off) }
  const findings = await lintApi(await readApi(entry), settings)
  return findings.map(({ file, line, rule, subject }) => `${file}:${line} ${rule} ${subject}`)
}

/** What would be said of so small a document, and is not what this is about. */
const off = [['concord-info-complete', 'off']] as const

const demanded = 'books.yaml:8 concord-required-statuses /operations/listBooks/responses'

test('what Redocly and what a convention rule finds stands where it was written, in the document or in the overlay', async () => {
  const found = await lint(`  - target: $.paths
    update:
      /authors:
        get: { operationId: listBooks, responses: { '429': { description: No. }, '500': { description: No. } } }
  - target: $.servers
    update: { url: https://more.books.example/ }
`)
  expect(found).toEqual([
    'books.overlay.yaml:7 operation-operationId-unique /operations/listBooks2',
    expect.stringMatching(/^books\.overlay\.yaml:9 no-server-trailing-slash/),
    demanded,
    demanded,
  ])
})

test.each([
  ['the operation', "$.paths['/books'].get"],
  ['the path around it', "$.paths['/books']"],
])('an x-lint-ignore that an overlay puts on %s counts', async (_, target) => {
  expect(
    await lint(`  - target: ${target}
    update:
      x-lint-ignore: [{ rule: concord-required-statuses, reason: ${because} }]
`),
  ).toEqual([])
})

test('one elsewhere excepts nothing, and is stale at its place in the overlay', async () => {
  expect(
    await lint(`  - target: $.info
    update:
      x-lint-ignore: [{ rule: concord-required-statuses, reason: ${because} }]
`),
  ).toEqual([expect.stringMatching(/^books\.overlay\.yaml:6 concord-exception-stale/), demanded, demanded])
})

test('one on what the overlay brings excepts that', async () => {
  expect(
    await lint(`  - target: $.servers
    update:
      url: https://more.books.example/
      x-lint-ignore: [{ rule: no-server-trailing-slash, reason: ${because} }]
`),
  ).toEqual([demanded, demanded])
})
