import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { createPages } from '@concord-api/docs'
import { findWorkspace, loadApi } from '@concord-api/model'
import { everyApiRule, everyRule } from '@concord-api/review'
import { rules } from '@concord-api/ruleset'
import { temporaryFolder } from '@concord-api/testing'
import { afterAll, expect, test } from 'vitest'

import { siteContent } from './site-content.ts'

const folder = await temporaryFolder()
afterAll(() => folder.remove())

const document = `
openapi: 3.1.1
info: { title: Birds, version: 1.0.0 }
servers: [{ url: 'https://api.birds.example/v1' }]
security: [{ key: [] }]
paths: { /birds: { get: { operationId: listBirds, responses: { '200': { description: Birds. } } } } }
components: { securitySchemes: { key: { type: http, scheme: bearer } } }
`

async function write(name: string, text: string): Promise<void> {
  const file = folder.file(name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}

await write('redocly.yaml', 'apis: { birds: { root: spec/birds.yaml }, Birds@2: { root: spec/birds.yaml } }\n')
await write('spec/birds.yaml', document)
await write('spec/CHANGELOG.md', '# Changes\n\n## 1.0.0\n\nBirds.\n')
await write('clients/birds/package.json', '{ "name": "@acme/birds-client" }')
await write('clients/birds/api.md', '# Every method\n\n## api.birds\n')
// A package that was not generated.
await write('clients/Birds-2/package.json', '{ "name": "other" }')

const workspace = await findWorkspace(folder.path)
const apis = await Promise.all(workspace.apis.map(async (entry) => ({ entry, api: await loadApi(entry) })))
const content = await siteContent(apis, workspace)

test('an API, and what stands around it', () => {
  expect(content.apis).toMatchObject([
    {
      folder: 'birds',
      source: 'spec/birds.yaml',
      client: { packageName: '@acme/birds-client', apiMarkdown: '# Every method\n\n## api.birds\n' },
      changelog: '# Changes\n\n## 1.0.0\n\nBirds.\n',
      sandbox: {
        command: 'concord sandbox birds',
        baseUrl: 'http://127.0.0.1:4010/v1',
        credentials: { key: [{ name: 'full' }, { name: 'read-only' }, { name: 'no-access' }] },
      },
    },
    { folder: 'birds-2', client: undefined, sandbox: { command: 'concord sandbox Birds@2' } },
  ])
})

test('a page of every rule and of every convention, from the packages that have them', () => {
  expect(content.rules.map(({ name }) => name)).toEqual(rules.map(({ id }) => id))
  const reviewed = content.reviewRules.map(({ name }) => name)
  expect(reviewed.toSorted()).toEqual([...everyApiRule, ...everyRule].map(({ name }) => name).toSorted())
  expect(content.conventions.map(({ name }) => name)).toContain('pagination')
  const text = [...content.rules, ...content.reviewRules, ...content.conventions].map(({ markdown }) => markdown)
  expect(text.filter((markdown) => !markdown.startsWith('# '))).toEqual([])
})

test('pages are made of it', () => {
  const paths = createPages(content).map((page) => page.path)
  expect(paths).toEqual(
    expect.arrayContaining([
      'birds/client/api',
      'birds/changelog',
      'birds-2/sandbox',
      'rules',
      'review',
      'conventions',
    ]),
  )
  expect(paths).not.toContain('birds-2/client')
})
