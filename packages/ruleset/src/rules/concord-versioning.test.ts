import { testRule } from '../testing/test-rule.ts'
import { versioning } from './concord-versioning.ts'

const wire = '/x-conventions/wire'
const versioningPointer = `${wire}/versioning`
const servers = (url: string) => ({ '/servers': [{ url }] })
const parameter = (schema: object, where = 'query') => ({
  '/paths': {
    '/books': {
      get: { operationId: 'listBooks', parameters: [{ name: 'api-version', in: where, schema }], responses: {} },
    },
  },
})
const dated = { in: 'query', name: 'api-version', value: '2026-01-01' }

testRule(versioning, {
  valid: [
    {
      title: 'in the address',
      mutate: { [versioningPointer]: { in: 'path', value: 'v1' }, ...servers('https://books.example/v1') },
    },
    {
      title: 'some version in every path',
      mutate: { [versioningPointer]: { in: 'path' }, '/paths': { '/v2/books': {}, '/v3/books': {} } },
    },
    { title: 'nowhere', mutate: { [versioningPointer]: { in: 'none' }, ...servers('https://books.example') } },
    { title: 'in a parameter', mutate: { [versioningPointer]: dated, ...parameter({ const: '2026-01-01' }) } },
    { title: 'any version', mutate: { [versioningPointer]: dated, ...parameter({ type: 'string' }) } },
    {
      title: 'in a header',
      mutate: { [versioningPointer]: { ...dated, in: 'header' }, ...parameter({ default: '2026-01-01' }, 'header') },
    },
    { title: 'no convention', mutate: servers('https://books.example/v1') },
  ],
  invalid: [
    {
      title: 'no version in the address',
      mutate: { [versioningPointer]: { in: 'path' }, ...servers('https://books.example') },
      expected: [
        {
          pointer: '/servers',
          message:
            'not every address has a version, where `x-conventions` declare the version to be: add it to the `url` of each server',
        },
      ],
    },
    {
      title: 'another version in the address',
      mutate: { [versioningPointer]: { in: 'path', value: 'v1' }, ...servers('https://books.example/v2') },
      expected: [
        {
          pointer: '/servers',
          message:
            'not every address has `v1`, where `x-conventions` declare the version to be: add it to the `url` of each server',
        },
      ],
    },
    {
      title: 'a version in the address',
      mutate: { [versioningPointer]: { in: 'none' }, ...servers('https://books.example/v2') },
      expected: [
        {
          pointer: '/servers/0',
          message:
            'the address has the version `v2`, and `x-conventions` declare that there are no versions: remove it, or set `versioning: { in: path }`',
        },
      ],
    },
    {
      title: 'a version in a path',
      mutate: { [versioningPointer]: { in: 'none' }, '/paths': { '/v2/books': {} } },
      expected: [
        {
          pointer: '/paths/~1v2~1books',
          message:
            'the address has the version `v2`, and `x-conventions` declare that there are no versions: remove it, or set `versioning: { in: path }`',
        },
      ],
    },
    {
      title: 'no parameter',
      mutate: { [versioningPointer]: dated },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters',
          message: '`listBooks` has a version but does not take `api-version`: add the query parameter `api-version`',
        },
        {
          pointer: '/paths/~1books/post',
          message: '`addBook` has a version but does not take `api-version`: add the query parameter `api-version`',
        },
        {
          pointer: '/paths/~1books~1{bookId}/get',
          message: '`getBook` has a version but does not take `api-version`: add the query parameter `api-version`',
        },
        {
          pointer: '/paths/~1books~1{bookId}/delete',
          message: '`removeBook` has a version but does not take `api-version`: add the query parameter `api-version`',
        },
        {
          pointer: '/paths/~1reading-rooms/get',
          message:
            '`listReadingRooms` has a version but does not take `api-version`: add the query parameter `api-version`',
        },
      ],
    },
    {
      title: 'no header',
      mutate: {
        [versioningPointer]: { ...dated, in: 'header' },
        '/paths': { '/books': { get: { operationId: 'listBooks', responses: {} } } },
      },
      expected: [
        {
          pointer: '/paths/~1books/get',
          message: '`listBooks` has a version but does not take `api-version`: add the header parameter `api-version`',
        },
      ],
    },
    {
      title: 'another version',
      mutate: { [versioningPointer]: dated, ...parameter({ enum: ['2025-01-01'] }) },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/0/schema/enum',
          message:
            '`api-version` cannot be `2026-01-01`, the version that `x-conventions` declare: add `2026-01-01` to its values',
        },
      ],
    },
  ],
})
