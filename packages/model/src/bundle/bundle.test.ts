import { expect, test } from 'vitest'

import { answer, bundleFiles } from './testing/bundle-files.ts'

test('a document of one file comes back as it was read', async () => {
  const root = {
    openapi: '3.1.0',
    paths: { '/a': answer({ $ref: '#/components/schemas/A' }) },
    components: { schemas: { A: {} } },
  }
  const { document, problems } = await bundleFiles({ 'root.yaml': root })
  expect(document).toBe(root)
  expect(problems).toEqual([])
})

test('schemas of other files become components, path items are written out', async () => {
  const { document, problems, origins } = await bundleFiles({
    'root.yaml': { paths: { '/users': { $ref: 'paths/users.yaml' } } },
    'paths/users.yaml': answer({ $ref: '../schemas/User.yaml' }),
    'schemas/User.yaml': { properties: { id: { $ref: './Id.yaml' }, friend: { $ref: 'User.yaml' } } },
    'schemas/Id.yaml': { type: 'string' },
  })
  expect(problems).toEqual([])
  expect(document).toEqual({
    paths: { '/users': answer({ $ref: '#/components/schemas/User' }) },
    components: {
      schemas: {
        Id: { type: 'string' },
        User: {
          properties: { id: { $ref: '#/components/schemas/Id' }, friend: { $ref: '#/components/schemas/User' } },
        },
      },
    },
  })
  expect(origins.get('/paths/~1users')).toEqual({ file: '/api/paths/users.yaml', pointer: '' })
  expect(origins.get('/components/schemas/Id')).toEqual({ file: '/api/schemas/Id.yaml', pointer: '' })
})

test('a component of the root that is a reference to a file names it', async () => {
  const { document } = await bundleFiles({
    'root.yaml': {
      paths: { '/a': answer({ $ref: 'schemas/user.yaml' }) },
      components: { schemas: { Person: { $ref: 'schemas/user.yaml' } } },
    },
    'schemas/user.yaml': { type: 'object' },
  })
  expect(document).toEqual({
    paths: { '/a': answer({ $ref: '#/components/schemas/Person' }) },
    components: { schemas: { Person: { type: 'object' } } },
  })
})

test('two files of one name get two components', async () => {
  const { document } = await bundleFiles({
    'root.yaml': { paths: { '/a': answer({ $ref: 'a/User.yaml' }), '/b': answer({ $ref: 'b/User.yaml' }) } },
    'a/User.yaml': { title: 'a' },
    'b/User.yaml': { title: 'b' },
  })
  expect(document).toMatchObject({ components: { schemas: { User: { title: 'a' }, User_2: { title: 'b' } } } })
})

test('members beside a reference are kept', async () => {
  const { document } = await bundleFiles({
    'root.yaml': { paths: { '/a': { $ref: 'a.yaml', summary: 'ours' } } },
    'a.yaml': { summary: 'theirs', ...answer({ $ref: 'User.yaml', readOnly: true }) },
    'User.yaml': {},
  })
  expect(document).toMatchObject({
    paths: { '/a': { summary: 'ours', ...answer({ $ref: '#/components/schemas/User', readOnly: true }) } },
  })
})

test('mappings of discriminators move with what they name', async () => {
  const { document } = await bundleFiles({
    'root.yaml': {
      paths: {
        '/a': answer({
          oneOf: [{ $ref: 'Cat.yaml' }],
          discriminator: { propertyName: 'kind', mapping: { cat: 'Cat.yaml', dog: 'Dog' } },
        }),
      },
    },
    'Cat.yaml': {},
  })
  expect(document).toMatchObject({
    paths: {
      '/a': answer({
        oneOf: [{ $ref: '#/components/schemas/Cat' }],
        discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat', dog: 'Dog' } },
      }),
    },
  })
})

test('what looks like a reference in an example, a default or an extension is left alone', async () => {
  const root = {
    paths: {
      '/a': answer({ default: { $ref: 'no.yaml' }, examples: [{ $ref: 'no.yaml' }], 'x-more': { $ref: 'no.yaml' } }),
    },
    'x-root': { $ref: 'no.yaml' },
  }
  const { document, problems } = await bundleFiles({ 'root.yaml': root })
  expect(document).toBe(root)
  expect(problems).toEqual([])
})

test('a property may be called $ref or __proto__', async () => {
  const properties = JSON.parse('{ "$ref": { "type": "string" }, "__proto__": { "$ref": "A.yaml" } }') as object
  const { document, problems } = await bundleFiles({
    'root.yaml': { paths: { '/a': answer({ properties }) } },
    'A.yaml': {},
  })
  expect(problems).toEqual([])
  expect(JSON.stringify(document)).toContain('"__proto__":{"$ref":"#/components/schemas/A"}')
})

test.each([
  {
    title: 'a local reference to nothing',
    schema: { $ref: '#/components/schemas/Usr' },
    message: '`#/components/schemas/Usr` does not exist; did you mean `User`?',
  },
  {
    title: 'a file that is missing',
    schema: { $ref: 'Nope.yaml' },
    message: '`Nope.yaml` cannot be read: no such file: /api/Nope.yaml',
  },
  {
    title: 'a place a file does not have',
    schema: { $ref: 'more.yaml#/Bok' },
    message: '`more.yaml#/Bok` does not exist; did you mean `Book`?',
  },
])('$title is a problem where it stands', async ({ schema, message }) => {
  const { problems } = await bundleFiles({
    'root.yaml': { paths: { '/a': answer(schema) }, components: { schemas: { User: {} } } },
    'more.yaml': { Book: {} },
  })
  const pointer = '/paths/~1a/get/responses/200/content/application~1json/schema/$ref'
  expect(problems).toEqual([{ message, file: '/api/root.yaml', pointer, isMapping: false }])
})

test('a path item that refers to itself is a problem, not a hang', async () => {
  const { problems } = await bundleFiles({
    'root.yaml': { paths: { '/a': { $ref: 'a.yaml' } } },
    'a.yaml': { $ref: 'a.yaml' },
  })
  expect(problems.map(({ message }) => message)).toEqual(['`a.yaml` refers to itself'])
})

test('a document nested without end is cut off', async () => {
  let schema: unknown = {}
  for (let level = 0; level < 3000; level++) schema = { items: schema }
  const { problems } = await bundleFiles({ 'root.yaml': { components: { schemas: { Deep: schema } } } })
  expect(problems.map(({ message }) => message)).toEqual(['nested more than 500 levels deep: not read any further'])
})
