import { expect, test } from 'vitest'

import { collectionPaths, impliedVerb } from './implied-verb.ts'

const paths = [
  '/users',
  '/users/{id}',
  '/users/{id}/keys',
  '/users/{id}/keys/{key}',
  '/users/export',
  '/status',
  '/',
  '/maps/{name}.{format}',
]
const collections = collectionPaths(paths)

test.each([
  { method: 'get', path: '/users', resource: 'users', verb: 'list' },
  { method: 'post', path: '/users', resource: 'users', verb: 'create' },
  { method: 'get', path: '/users/{id}', resource: 'users', verb: 'get' },
  { method: 'patch', path: '/users/{id}', resource: 'users', verb: 'update' },
  { method: 'put', path: '/users/{id}', resource: 'users', verb: 'replace' },
  { method: 'delete', path: '/users/{id}', resource: 'users', verb: 'delete' },
  { method: 'post', path: '/users/{id}', resource: 'users', verb: undefined },
  { method: 'get', path: '/users/{id}/keys', resource: 'keys', verb: 'list' },
  { method: 'get', path: '/users/export', resource: 'export', verb: undefined },
  { method: 'get', path: '/maps/{name}.{format}', resource: 'maps', verb: undefined },
  { method: 'get', path: '/status', resource: 'status', verb: undefined },
  { method: 'get', path: '/', resource: 'root', verb: undefined },
] as const)('$method $path: $verb $resource', ({ method, path, resource, verb }) => {
  expect(impliedVerb(method, path, collections)).toEqual({ resource, verb })
})

test('a collection is a path that another continues with one segment, which begins with a parameter', () => {
  expect(collections).toEqual(new Set(['/users', '/users/{id}/keys', '/maps']))
})

test.each([[''], ['users'], ['{id}']])('%j makes no collection', (path) => {
  expect(collectionPaths([path])).toEqual(new Set())
})
