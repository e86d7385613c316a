import { createApi, type JsonObject } from '@concord-api/model'
import { operationSamples } from '@concord-api/samples'
import { createSurface } from '@concord-api/surface'
import type { Nodes } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { expect, test } from 'vitest'

import { birds } from '../../fixtures/birds.ts'
import { hostile } from '../../fixtures/hostile.ts'
import type { Page } from '../../page.ts'
import { operationPages } from './operation-pages.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })

function pagesOf(document: JsonObject, known: readonly string[] = []): readonly Page[] {
  const api = createApi('birds', document, locate)
  const surface = createSurface(api)
  return operationPages({
    api,
    folder: 'birds',
    surface,
    samples: (operation) => operationSamples(api, surface, operation, { packageName: 'birds-client' }),
    hasPage: (path) => known.includes(path),
  })
}

/** A document with one operation. */
const withOperation = (operation: JsonObject, components: JsonObject = {}): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'Birds', version: '1' },
  paths: { '/birds': { post: { operationId: 'op', responses: {}, ...operation } } },
  components,
})

const text = (page: Page | undefined): string =>
  page === undefined ? '' : toMarkdown(page.body, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] })

const opOf = (operation: JsonObject, components: JsonObject = {}, known: readonly string[] = []): string =>
  text(pagesOf(withOperation(operation, components), known)[1])

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
}

test('a page lists the operations, and each has its own', () => {
  const [list, ...pages] = pagesOf(birds)
  expect(text(list)).toMatchInlineSnapshot(`
    "## Birds

    | Operation | Request |
    | - | - |
    | [List every bird](/birds/operations/list-birds/) | \`GET /birds\` |
    | [Build a nest](/birds/operations/build-nest/) | \`POST /nests\` |
    "
  `)
  expect(pages.map((page) => ({ ...page, body: undefined }))).toEqual([
    {
      path: 'birds/operations/list-birds',
      kind: 'operation',
      title: 'List every bird',
      description: 'GET /birds of Birds.',
      api: 'birds',
      section: ['Operations', 'Birds'],
      label: undefined,
      method: 'GET',
      source: undefined,
      body: undefined,
    },
    expect.objectContaining({ path: 'birds/operations/build-nest', method: 'POST' }),
  ])
  expect(text(pages[0])).toMatchInlineSnapshot(`
    "**\`GET /birds\`** · \`listBirds\`

    * Changes nothing, and can be sent again.
    * Needs no credentials.

    ## Samples

    ### curl

    \`\`\`sh
    curl https://api.example.com/birds
    \`\`\`

    ### TypeScript

    \`\`\`ts
    import { createBirdsClient } from 'birds-client'

    const api = createBirdsClient()

    const result = await api.birds.listBirds()
    console.log(result)
    \`\`\`

    ## Parameters

    | Name | In | Type | Required | Limits | Description |
    | - | - | - | - | - | - |
    | \`limit\` | query | integer | | | How many |

    ## Response 200

    Birds

    Body: \`application/json\`, array of Bird

    | Property | Type | Required | Limits | Description |
    | - | - | - | - | - |
    | \`[].name\` | string | | | |
    | \`[].description\` | string | | | |
    | \`[].parent\` | Bird | | | |

    \`\`\`json
    [
      {
        "name": "text",
        "description": "text",
        "parent": { "name": "text", "description": "text", "parent": {} }
      }
    ]
    \`\`\`
    "
  `)
})

test('a document without operations has no pages', () => {
  expect(pagesOf({ openapi: '3.1.0', info: { title: '', version: '' } })).toEqual([])
})

test('paths are of letters and digits, and no two are the same, nor a name a system keeps', () => {
  const ids = ['get user', 'get_user', '..', 'CON', 'näh', '../../etc', '鳥', '鳥2']
  const paths = Object.fromEntries(ids.map((operationId, index) => [`/p${index}`, { get: { operationId } }]))
  const pages = pagesOf({ openapi: '3.1.0', info: { title: '', version: '' }, paths })
  expect(pages.slice(1).map(({ path }) => path.replace('birds/operations/', ''))).toEqual([
    'get-user',
    'get-user-2',
    'get-p2',
    'api-con',
    'nah',
    'etc',
    'get-p6',
    '2',
  ])
})

test('links lead to the pages there are', () => {
  const operation = {
    security: [{ key: ['read'] }],
    responses: { 204: { description: 'Done.' }, 404: { description: 'No such bird.' } },
  }
  const components = { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'Key' } } }
  const linksIn = (known: readonly string[]): string[] => {
    const [, page] = pagesOf(withOperation(operation, components), known)
    return page === undefined ? [] : nodesOf(page.body).flatMap((node) => (node.type === 'link' ? [node.url] : []))
  }
  expect(linksIn([])).toEqual([])
  expect(linksIn(['birds/authentication', 'birds/errors', 'birds/reference'])).toEqual([
    '/birds/authentication/',
    '/birds/errors/',
    '/birds/reference/#operation/op',
  ])
})

test('properties are written with dots, brackets for lists, and a schema once', () => {
  const Bird = {
    type: 'object',
    required: ['name'],
    properties: {
      id: { type: 'string', readOnly: true },
      name: { type: 'string', maxLength: 40, description: 'What it is *called*.' },
      kind: { enum: ['owl', 'gull'], default: 'owl' },
      parents: { type: 'array', maxItems: 2, items: { $ref: '#/components/schemas/Bird' } },
      nest: { type: ['object', 'null'], properties: { height: { type: 'number', minimum: 1, deprecated: true } } },
    },
  }
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Bird' } } }
  const page = opOf({ requestBody: { required: true, content } }, { schemas: { Bird } })
  expect(page).toContain(`## Request body

Required. \`application/json\`, Bird

| Property | Type | Required | Limits | Description |
| - | - | - | - | - |
| \`name\` | string | yes | at most 40 characters | What it is *called*. |
| \`kind\` | string | | one of "owl", "gull"; default "owl" | |
| \`parents\` | array of Bird | | at most 2 items | |
| \`nest\` | object or null | | | |
| \`nest.height\` | number | | at least 1 | Deprecated. |
`)
})

test('alternatives are named', () => {
  const schemas = {
    Owl: { type: 'object', description: 'Flies by night.', properties: { eyes: { type: 'integer' } } },
    Gull: { type: 'object', properties: { cry: { type: 'string' } } },
  }
  const oneOf = [{ $ref: '#/components/schemas/Owl' }, { $ref: '#/components/schemas/Gull' }]
  const content = { 'application/json': { schema: { oneOf } } }
  const page = opOf({ responses: { 200: { description: 'A bird.', content } } }, { schemas })
  expect(page).toContain('Body: `application/json`, Owl or Gull\n\nOne of:\n\n* Owl: Flies by night.\n* Gull\n')
})

test('what is long is cut, and the reference has it all', () => {
  const properties = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`p${index}`, { type: 'string' }]))
  const content = { 'application/json': { schema: { type: 'object', properties, required: Object.keys(properties) } } }
  const page = opOf({ requestBody: { content, required: true } }, {}, ['birds/reference'])
  expect(page.match(/^\| `p\d+`/gm)).toHaveLength(60)
  expect(page).toContain('There are more: [the reference](/birds/reference/#operation/op) has them all.')
  expect(page).toContain('\n…\n')
})

test('of too many properties the deepest are left out', () => {
  const names = (name: string, count: number, schema: object) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, schema]))
  const deep = { type: 'object', properties: names('b', 40, { type: 'string' }) }
  const schema = { type: 'object', properties: names('a', 30, deep) }
  const page = opOf({ requestBody: { content: { 'application/json': { schema } } } })
  expect(page.match(/^\| `a\d+`/gm)).toHaveLength(30)
  expect(page.match(/^\| `a0\.b\d+`/gm)).toHaveLength(30)
})

test.each([
  ['List', '## Request body\n\nOptional. `application/json`, List\n'],
  ['Node', '| `next` | Node |'],
])('a schema in itself comes to an end: %s', (name, expected) => {
  const List = { type: 'array', items: { $ref: '#/components/schemas/List/items' } }
  const Node = { type: 'object', properties: { next: { $ref: '#/components/schemas/Node' } } }
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } }
  expect(opOf({ requestBody: { content } }, { schemas: { List, Node } })).toContain(expected)
})

test('text of a document is never markup: no HTML, no image, no link but to the web', () => {
  for (const page of pagesOf(hostile, ['birds/reference'])) {
    const nodes = nodesOf(page.body)
    expect(nodes.filter(({ type }) => type === 'html' || type === 'image')).toEqual([])
    const links = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []))
    expect(links.filter((url) => !/^(https?:\/\/|mailto:|\/birds\/)/.test(url))).toEqual([])
    expect(page.path).toMatch(/^birds\/operations(\/[a-z0-9._-]+)?$/)
  }
})
