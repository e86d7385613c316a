import { describe, expect, test } from 'vitest'

import { answer, bundleFiles } from './testing/bundle-files.ts'

/** The forms in which documents of many files are found, each beside what it means in one. */
const user = { properties: { id: { type: 'string' } } }
const toUser = { $ref: '#/components/schemas/User' }

describe('ways to refer that come to the same', () => {
  test.each([
    {
      title: 'a component in a file of its own',
      files: {
        'root.yaml': {
          paths: { '/a': answer({ $ref: 'User.yaml' }) },
          components: { schemas: { User: { $ref: 'User.yaml' } } },
        },
        'User.yaml': user,
      },
    },
    {
      title: 'all paths and all schemas by one reference each',
      files: {
        'root.yaml': { paths: { $ref: 'paths.yaml' }, components: { schemas: { $ref: 'schemas.yaml' } } },
        'paths.yaml': { '/a': answer({ $ref: 'schemas.yaml#/User' }) },
        'schemas.yaml': { User: user },
      },
    },
    {
      title: 'an index of files, and references past it',
      files: {
        'root.yaml': {
          paths: { '/a': { $ref: 'a.yaml' } },
          components: { schemas: { $ref: 'schemas/index.yaml' } },
        },
        'a.yaml': answer({ $ref: 'schemas/user-model.yaml' }),
        'schemas/index.yaml': { User: { $ref: 'user-model.yaml' } },
        'schemas/user-model.yaml': user,
      },
    },
    {
      title: 'an index that the root does not name',
      files: {
        'root.yaml': { paths: { '/a': answer({ $ref: 'schemas/index.yaml#/User' }) } },
        'schemas/index.yaml': { User: { $ref: 'User.yaml' } },
        'schemas/User.yaml': user,
      },
    },
    {
      title: 'back to the root, whose components stand elsewhere',
      files: {
        'root.yaml': { paths: { '/a': { $ref: 'a.yaml' } }, components: { $ref: 'components.yaml' } },
        'a.yaml': answer({ $ref: 'root.yaml#/components/schemas/User' }),
        'components.yaml': { schemas: { User: user } },
      },
    },
    {
      title: 'an operation in a file of its own',
      files: {
        'root.yaml': { paths: { '/a': { get: { $ref: 'get.yaml' } } }, components: { schemas: { User: user } } },
        'get.yaml': (answer({ $ref: 'root.yaml#/components/schemas/User' }) as { get: object }).get,
      },
    },
  ])('$title', async ({ files }) => {
    const { document, problems } = await bundleFiles(files)
    expect(problems).toEqual([])
    expect(document).toEqual({ paths: { '/a': answer(toUser) }, components: { schemas: { User: user } } })
  })
})

test('two names for one file stay two, and the name of the file is its own', async () => {
  const { document } = await bundleFiles({
    'root.yaml': { components: { schemas: { Alias: { $ref: 'Alias.yaml' }, User: { $ref: 'User.yaml' } } } },
    'Alias.yaml': { $ref: 'User.yaml' },
    'User.yaml': user,
  })
  expect(document).toEqual({ components: { schemas: { Alias: toUser, User: user } } })
})

test('a part of a component is a part of it', async () => {
  const { document } = await bundleFiles({
    'root.yaml': {
      paths: { '/a': answer({ $ref: 'User.yaml#/properties/id' }) },
      components: { schemas: { User: { $ref: 'User.yaml' } } },
    },
    'User.yaml': user,
  })
  expect(document).toMatchObject({ paths: { '/a': answer({ $ref: '#/components/schemas/User/properties/id' }) } })
})

test('a pointer through a reference means what stands behind it', async () => {
  const { document, problems } = await bundleFiles({
    'root.yaml': {
      paths: { '/a': answer({ $ref: '#/components/schemas/Alias/properties/id' }) },
      components: { schemas: { Alias: toUser, User: user } },
    },
  })
  expect(problems).toEqual([])
  expect(document).toMatchObject({ paths: { '/a': answer({ $ref: '#/components/schemas/User/properties/id' }) } })
})

test('a pointer through references in a circle leads nowhere', async () => {
  const { problems } = await bundleFiles({
    'root.yaml': {
      paths: { '/a': answer({ $ref: '#/components/schemas/One/properties/id' }) },
      components: {
        schemas: { One: { $ref: '#/components/schemas/Two' }, Two: { $ref: '#/components/schemas/One' } },
      },
    },
  })
  expect(problems.map(({ message }) => message)).toEqual(['`#/components/schemas/One/properties/id` does not exist'])
})

test('what stands beside a reference refers from where it stands', async () => {
  const { document, origins } = await bundleFiles({
    'root.yaml': {
      paths: {
        '/a': { $ref: 'paths/a.yaml', post: { responses: { 200: { $ref: 'Done.yaml' } } } },
        '/b': answer({ $ref: 'User.yaml', properties: { friend: { $ref: 'User.yaml' } } }),
      },
    },
    'paths/a.yaml': answer({ type: 'string' }),
    'Done.yaml': { description: 'Done.' },
    'User.yaml': user,
  })
  expect(document).toMatchObject({
    paths: {
      '/a': { ...answer({ type: 'string' }), post: { responses: { 200: { $ref: '#/components/responses/Done' } } } },
      '/b': answer({ ...toUser, properties: { friend: toUser } }),
    },
  })
  expect(origins.get('/paths/~1a')).toEqual({ file: '/api/paths/a.yaml', pointer: '' })
  expect(origins.get('/paths/~1a/post')).toEqual({ file: '/api/root.yaml', pointer: '/paths/~1a/post' })
})

test('texts, tags and servers may stand in files as well', async () => {
  const { document, problems } = await bundleFiles({
    'root.yaml': {
      info: { title: 'Books', description: { $ref: 'introduction.md' } },
      servers: { $ref: 'servers.yaml' },
      tags: [{ name: 'Books', description: { $ref: 'texts.yaml#/books' } }],
    },
    'introduction.md': 'All about books.',
    'servers.yaml': [{ url: '/v1' }],
    'texts.yaml': { books: 'What one reads.' },
  })
  expect(problems).toEqual([])
  expect(document).toEqual({
    info: { title: 'Books', description: 'All about books.' },
    servers: [{ url: '/v1' }],
    tags: [{ name: 'Books', description: 'What one reads.' }],
  })
})

test('maps that refer to each other in a circle are a problem, not a hang', async () => {
  const { problems } = await bundleFiles({
    'root.yaml': { paths: { $ref: 'a.yaml' } },
    'a.yaml': { $ref: 'b.yaml' },
    'b.yaml': { $ref: 'a.yaml' },
  })
  expect(problems.map(({ message }) => message)).toEqual(['`a.yaml` refers to itself'])
})
