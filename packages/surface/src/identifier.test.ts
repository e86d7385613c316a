import fc from 'fast-check'
import { expect, test } from 'vitest'

import { camelCase, kebabCase, Names, pascalCase, typeName } from './identifier.ts'

test.each([
  { name: 'listUsers', camel: 'listUsers', pascal: 'ListUsers', kebab: 'list-users' },
  { name: 'list_users', camel: 'listUsers', pascal: 'ListUsers', kebab: 'list-users' },
  { name: 'meta/root', camel: 'metaRoot', pascal: 'MetaRoot', kebab: 'meta-root' },
  { name: 'GetHTTPServer', camel: 'getHttpServer', pascal: 'GetHttpServer', kebab: 'get-http-server' },
  { name: 'users@v2', camel: 'usersV2', pascal: 'UsersV2', kebab: 'users-v2' },
  { name: '3d models', camel: '_3dModels', pascal: '_3dModels', kebab: '3d-models' },
  { name: '@me', camel: 'me', pascal: 'Me', kebab: 'me' },
  { name: '日本', camel: 'x', pascal: 'x', kebab: 'x' },
  { name: '', camel: 'x', pascal: 'x', kebab: 'x' },
])('$name: $camel, $pascal, $kebab', ({ name, camel, pascal, kebab }) => {
  expect([camelCase(name, 'x'), pascalCase(name, 'x'), kebabCase(name, 'x')]).toEqual([camel, pascal, kebab])
})

test('a type name that is one already stays as its author wrote it', () => {
  expect(typeName('GPUType', 'Model')).toBe('GPUType')
  expect(typeName('gpu-type', 'Model')).toBe('GpuType')
})

test('whatever the name, an identifier comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(camelCase(name, 'x')).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/)
      expect(pascalCase(name, 'X')).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/)
      expect(kebabCase(name, 'x')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }),
  )
})

test('names of one scope are different', () => {
  const names = new Names(['delete'])
  expect(['delete', 'list', 'list', 'list', 'list2'].map((wish) => names.claim(wish))).toEqual([
    'delete2',
    'list',
    'list2',
    'list3',
    'list22',
  ])
})
