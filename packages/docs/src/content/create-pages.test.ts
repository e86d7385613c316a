import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'

import { birds } from '../fixtures/birds.ts'
import { hostile } from '../fixtures/hostile.ts'
import { isSafeLink } from '../safe-document/safe-url.ts'
import { client, library, pagesOf, pageText, sectionOf, textOf } from './testing/guide-text.ts'

const pathsOf = (...given: Parameters<typeof pagesOf>) => pagesOf(...given).map(({ path }) => path)

describe('which pages there are', () => {
  test('a plain document has an overview, and what it says something about', () => {
    expect(pathsOf(birds)).toEqual(['', 'books'])
  })

  test('a document with everything has everything', () => {
    const wire = {
      versioning: { in: 'path' },
      rateLimit: { status: 429 },
      pagination: {
        way: { style: 'offset', send: { offset: { in: 'query', name: 'skip' } }, read: { items: '/data' } },
      },
    }
    const more = {
      security: [{ key: [] }],
      webhooks: { moved: { post: { responses: {} } } },
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
    }
    const sandbox = { command: 'concord sandbox books', baseUrl: 'http://127.0.0.1:4010/v1', credentials: {} }
    const parts = {
      client: { ...client, apiMarkdown: '# Every method\n\n## api.books' },
      sandbox,
      changelog: '# Changes\n\n## 1.0.0',
    }
    expect(pathsOf(library(wire, more), parts)).toEqual([
      '',
      'books',
      'books/authentication',
      'books/errors',
      'books/pagination',
      'books/rate-limits',
      'books/versioning',
      'books/webhooks',
      'books/sandbox',
      'books/client',
      'books/client/api',
      'books/changelog',
    ])
  })

  test('nothing is linked that is not there', () => {
    const text = pagesOf(library({ rateLimit: { status: 429 } }))
      .map(textOf)
      .join('\n')
    expect(text).not.toContain('/books/pagination/')
    expect(text).not.toContain('/books/client/')
  })

  test('pages name their source', () => {
    expect(pagesOf(birds, { source: 'spec/birds/openapi.yaml' })[1]).toMatchObject({
      api: 'books',
      source: { file: 'spec/birds/openapi.yaml' },
    })
  })
})

describe('the overview', () => {
  const info = {
    title: 'Books API',
    version: '0.9.0',
    summary: 'All the books.',
    description: '# Start\n\nSee [this](https://a.example) and [that](./that.md).',
    contact: { name: 'Us', email: 'us@books.example' },
    license: { name: 'MIT', url: 'https://mit.example' },
    termsOfService: 'https://terms.example',
  }

  test('facts, with links to the guides about them', () => {
    const wire = { style: 'rpc', rateLimit: { status: 429, quota: 60, window: 'PT1M' } }
    expect(pageText({ ...library(wire), info }, 'books')?.split('\n\n## ')[0]).toMatchInlineSnapshot(`
      "All the books.

      | At a glance | Of this API |
      | - | - |
      | Address | \`https://api.books.example/v1\` |
      | Version | 0.9.0 (pre-release) |
      | Style | Actions (RPC) |
      | Errors | [A status of HTTP and a body](/books/errors/) |
      | Rate limit | [60 requests a minute](/books/rate-limits/) |"
    `)
  })

  test('the description, with links to the web only', () => {
    expect(sectionOf(pageText({ ...library({}), info }, 'books'), 'Start')).toBe(
      'See [this](https://a.example) and that.',
    )
  })

  test('who to ask, and what may be done', () => {
    const text = sectionOf(pageText({ ...library({}), info }, 'books'), 'More')
    expect(text).toContain('Contact: Us or <us@books.example>')
    expect(text).toContain('Licence: [MIT](https://mit.example)')
    expect(text).toContain('[Terms of service](https://terms.example)')
  })
})

describe('the landing page', () => {
  test('four lines of TypeScript', () => {
    expect(/```ts\n([\s\S]*?)\n```/.exec(pageText(library({}), '', { client }) ?? '')?.[1]?.split('\n')).toEqual([
      `import { createBooksClient } from '@acme/books-client'`,
      'const api = createBooksClient()',
      'const result = await api.books.listBooks()',
      'console.log(result)',
    ])
  })

  test('credentials that do not fit into a line are named', () => {
    const wire = { environment: { basic: { username: 'BOOKS_USER_NAME_OF_MINE', password: 'BOOKS_PASSWORD_OF_MINE' } } }
    const components = { securitySchemes: { basic: { type: 'http', scheme: 'basic' } } }
    expect(pageText(library(wire, { security: [{ basic: [] }], components }), '', { client })).toContain(
      'const api = createBooksClient() // with BOOKS_USER_NAME_OF_MINE, BOOKS_PASSWORD_OF_MINE\n',
    )
  })

  test('a request where there is no client', () => {
    expect(pageText(library({}), '')).toContain('```http\nGET /v1/books HTTP/1.1\nHost: api.books.example\n```')
    expect(pageText(library({}), '', { curl: () => 'curl https://api.books.example' })).toContain('```sh\ncurl https')
  })
})

test('the client: recipes for what the API has, and no others', () => {
  expect(pageText(library({}), 'books/client', { client })?.match(/^## .*/gm)).toEqual([
    '## Options',
    '## Sending something',
    '## Handling errors',
    '## More than the data',
    '## Ending a call',
    '## Seeing what is sent',
    '## Smaller bundles',
  ])
})

test.each([
  {
    update: { method: 'PATCH', semantics: 'merge-patch', onNull: 'delete' },
    says: 'What you do not send stays as it is. `null` removes the value.',
  },
  {
    update: { method: 'PUT', semantics: 'replace' },
    says: 'What you send is all there is afterwards: what you leave out is gone.',
  },
])('the client: $says', ({ update, says }) => {
  const put = {
    operationId: 'change',
    'x-operation': { verb: 'update' },
    requestBody: { content: { 'application/json': { schema: {} } } },
    responses: {},
  }
  const text = pageText(library({ update }, { paths: { '/a': { put } } }), 'books/client', { client })
  expect(sectionOf(text, 'Changing something')).toContain(says)
})

test('the client: properties that treat null in a way of their own', () => {
  const put = {
    operationId: 'change',
    'x-operation': { verb: 'update' },
    requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Change' } } } },
    responses: {},
  }
  const components = { schemas: { Change: { type: 'object', properties: { fax: { 'x-on-null': 'delete' } } } } }
  const wire = { update: { method: 'PUT', semantics: 'sparse', onNull: 'keep' } }
  const text = pageText(library(wire, { paths: { '/a': { put } }, components }), 'books/client', { client })
  expect(sectionOf(text, 'Changing something')).toContain('`null` changes nothing. Some properties differ in that')
})

test('the sandbox: its credentials, and a client of it', () => {
  const sandbox = {
    command: 'concord sandbox books',
    baseUrl: 'http://127.0.0.1:4010/v1',
    credentials: {
      key: [
        { name: 'read-only', scopes: [], parts: { token: 'see' } },
        { name: 'full', scopes: [], parts: { token: 'all' } },
      ],
    },
  }
  const components = { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } }
  const text = pageText(library({}, { security: [{ key: [] }], components }), 'books/sandbox', { client, sandbox })
  expect(sectionOf(text, 'Credentials')).toContain('| `key` | read-only | token `see` |')
  expect(sectionOf(text, 'With the client')).toContain(`auth: { key: 'all' }`)
})

test('the text of a document is text', () => {
  const sandbox = { command: 'concord sandbox x', baseUrl: 'http://127.0.0.1:4010', credentials: {} }
  const nodes = pagesOf(hostile, { client, sandbox, changelog: '<b>x</b> [a](javascript:x)' }).flatMap(({ body }) =>
    nodesOf(body),
  )
  expect(nodes.length).toBeGreaterThan(500)
  expect(
    nodes.filter(({ type }) => ['html', 'image', 'imageReference', 'linkReference', 'definition'].includes(type)),
  ).toEqual([])
  const links = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []))
  expect(links.filter((url) => !isSafeLink(url) || !/^(\/(?!\/)|https?:\/\/|mailto:)/.test(url))).toEqual([])
})

test('the same document gives the same pages', () => {
  expect(pagesOf(hostile, { client })).toEqual(pagesOf(hostile, { client }))
})

const nodesOf = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
