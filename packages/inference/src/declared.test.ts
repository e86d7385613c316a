import { loadApi, type Api, editText, type JsonObject, validateConventions, yamlText } from '@concord-api/model'
import { anyText, temporaryFolder } from '@concord-api/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Document } from 'yaml'

import { declarationsOf } from './declarations.ts'
import { editsOf } from './edits.ts'
import { inferConventions } from './infer-conventions.ts'
import { overlayOf } from './overlay.ts'

interface Names {
  readonly path: string
  readonly cursor: string
  readonly items: string
  readonly next: string
  readonly title: string
}

/** Two lists that page alike, with names as they may be in a document nobody trusts. */
function documentWith({ path, cursor, items, next, title }: Names): JsonObject {
  const text = { type: 'string' }
  const list = (name: string): JsonObject => ({
    get: {
      operationId: title + name,
      parameters: [
        { name: `${cursor} page token`, in: 'query', schema: text },
        { name: 'limit', in: 'query', schema: { type: 'integer' } },
      ],
      responses: {
        '200': {
          description: title,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  [items + name]: { type: 'array', items: { type: 'object', properties: { id: text } } },
                  [`${next} next page token`]: text,
                  paging: { type: 'object', properties: { next_cursor: text } },
                },
              },
            },
          },
        },
        '404': {
          description: title,
          content: {
            'application/json': { schema: { type: 'object', properties: { message: text, [`${next} code`]: text } } },
          },
        },
      },
    },
  })
  return {
    openapi: '3.1.0',
    info: { title, version: '1.0.0' },
    components: { securitySchemes: { [cursor]: { type: 'http', scheme: 'bearer' } } },
    paths: { [`/${path}a`]: list('a'), [`/${path}b`]: list('b') },
  }
}

// A lone surrogate is no text that a file can hold.
const name = anyText.filter((text) => !/\p{Cs}/u.test(text))
// The library for JSONPath refuses \u0000 and its like, escaped as RFC 9535 has it or not.
// oxlint-disable-next-line no-control-regex -- just those
const path = name.filter((text) => !/[\u0000-\u0007\u000B\u000E-\u001F]/.test(text))
const marks = name.map((text) => text.replace(/[a-z0-9]/gi, ''))
const names = fc.record({ path, cursor: marks, items: name, next: marks, title: name })

test('whatever a document calls things, the document edited and the overlay declare the same, and the file reads as before', async () => {
  await using folder = await temporaryFolder()
  await fc.assert(
    fc.asyncProperty(names, fc.constantFrom('yaml', 'json'), async (given, form) => {
      const document = documentWith(given)
      const text = form === 'yaml' ? yamlText(new Document(document)) : JSON.stringify(document, null, 2)
      const file = folder.file(`openapi.${form}`)
      await folder.write({ [`openapi.${form}`]: text })
      const api = await loadApi({ name: 'library', file })
      const declarations = declarationsOf(inferConventions(api))
      expect(validateConventions({ ...document, 'x-conventions': declarations.conventions })).toEqual([])
      const edited = editText(text, ...editsOf(api, declarations))
      await folder.write({
        [`edited.${form}`]: edited ?? '',
        'overlay.yaml': overlayOf(api, declarations, `./openapi.${form}`),
      })
      const inside = await loadApi({ name: 'library', file: folder.file(`edited.${form}`) })
      const beside = await loadApi({ name: 'library', file, overlays: [folder.file('overlay.yaml')] })
      expect(paginated(inside)).toHaveLength(2)
      expect(paginated(beside)).toEqual(paginated(inside))
      expect(beside.document).toEqual(inside.document)
      expect(without(inside.document)).toEqual(without(api.document))
    }),
    { numRuns: 60 },
  )
})

function paginated({ operations }: Api): unknown[] {
  return operations.flatMap(({ id, pagination }) => (pagination === undefined ? [] : [{ id, pagination }]))
}

function without(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, member: unknown) =>
      key === 'x-conventions' || key === 'x-operation' ? undefined : member,
    ),
  )
}

test('an item of the paths that two share is edited once, in its own file', async () => {
  await using folder = await temporaryFolder({
    'openapi.yaml': `openapi: 3.1.0
info: { title: Library, version: 1.0.0 }
paths:
  /books: { $ref: paths/list.yaml }
  /shelves: { $ref: paths/list.yaml }
`,
    'paths/list.yaml': `# Both lists.
get:
  parameters:
    - { name: page, in: query, schema: { type: integer } } # from 1
    - { name: limit, in: query, schema: { type: integer } }
  responses:
    '200':
      description: Things.
      content: { application/json: { schema: { type: array, items: {} } } }
`,
  })
  const api = await loadApi({ name: 'library', file: folder.file('openapi.yaml') })
  const edits = editsOf(api, declarationsOf(inferConventions(api)))
  expect(edits.map(({ file, pointer }) => [file, pointer])).toEqual([
    [folder.file('openapi.yaml'), '/x-conventions'],
    [folder.file('paths/list.yaml'), '/get/x-operation'],
  ])
})

test('evidence stands over what it is for', () => {
  const declarations = declarationsOf({
    declared: [
      { pointer: '/wire/delete', value: { status: 204 }, confidence: 1, evidence: 'all 9 deletions\nanswer `204`' },
    ],
    doubtful: [],
  })
  const text = editText('openapi: 3.1.0\n# Where it is:\nservers: []\n', {
    op: 'add',
    pointer: '/x-conventions',
    value: declarations.conventions,
    before: ['servers'],
    comments: declarations.comments,
  })
  expect(text).toBe(`openapi: 3.1.0
# Where it is:
x-conventions:
  version: 1
  wire:
    # 99 %: all 9 deletions answer \`204\`
    delete:
      status: 204
servers: []
`)
})
