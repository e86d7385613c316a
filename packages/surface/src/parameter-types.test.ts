import { createApi } from '@concord-api/model'
import { expect, test } from 'vitest'

import { createSurface } from './create-surface.ts'
import type { Surface } from './surface.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })
const schema = { type: 'string' }
const parameters = {
  User: { in: 'header', name: 'X-User-Id', schema },
  Partner: { in: 'header', name: 'x-partner-id', required: true, schema },
  Theme: { in: 'cookie', name: 'theme', schema },
  Limit: { in: 'query', name: 'limit', schema },
  Accept: { in: 'header', name: 'accept', schema },
}

/** The API whose operations, in this order, take these parameters. */
function surfaceOf(operations: Readonly<Record<string, readonly (keyof typeof parameters)[]>>, more = {}): Surface {
  const paths = Object.entries(operations).map(([operationId, names]) => {
    const refs = names.map((name) => ({ $ref: `#/components/parameters/${name}` }))
    return [`/${operationId}`, { get: { operationId, parameters: refs } }]
  })
  const components = { parameters, ...more }
  return createSurface(createApi('test', { components, paths: Object.fromEntries(paths) }, locate))
}

const typesOf = ({ groups }: Surface): (string | undefined)[] =>
  groups.flatMap(({ methods }) =>
    methods.flatMap(({ query, headers, cookies }) => [query, headers, cookies].map((type) => type?.typeName)),
  )

test.each<[string, Record<string, (keyof typeof parameters)[]>, types: (string | undefined)[], shared: string[]]>([
  ['alone', { a: ['User', 'Theme', 'Limit'] }, ['AQuery', 'AHeaders', 'ACookies'], []],
  [
    'in two operations',
    { a: ['User', 'Theme'], b: ['User', 'Theme'] },
    [undefined, 'UserIdHeaders', 'ThemeCookies', undefined, 'UserIdHeaders', 'ThemeCookies'],
    ['ThemeCookies', 'UserIdHeaders'],
  ],
  [
    'in another order',
    { a: ['Partner', 'User'], b: ['User', 'Partner'] },
    [undefined, 'PartnerIdUserIdHeaders', undefined, undefined, 'PartnerIdUserIdHeaders', undefined],
    ['PartnerIdUserIdHeaders'],
  ],
  [
    'some of them',
    { a: ['Partner', 'User'], b: ['User'], c: ['User'] },
    [undefined, 'AHeaders', undefined, undefined, 'UserIdHeaders', undefined, undefined, 'UserIdHeaders', undefined],
    ['UserIdHeaders'],
  ],
  [
    'beside what is sent by itself',
    { a: ['User', 'Accept'], b: ['User'] },
    [undefined, 'UserIdHeaders', undefined, undefined, 'UserIdHeaders', undefined],
    ['UserIdHeaders'],
  ],
  [
    'queries have types of their own',
    { a: ['Limit'], b: ['Limit'] },
    ['AQuery', undefined, undefined, 'BQuery', undefined, undefined],
    [],
  ],
])('%s', (_, operations, types, shared) => {
  const surface = surfaceOf(operations)
  expect(typesOf(surface)).toEqual(types)
  expect(surface.sharedParameters.map(({ typeName }) => typeName)).toEqual(shared)
})

test('one of them that is required makes the object so, in each operation', () => {
  const { groups } = surfaceOf({ a: ['User', 'Partner'], b: ['Partner', 'User'] })
  expect(groups.flatMap(({ methods }) => methods.map(({ headers }) => headers?.required))).toEqual([true, true])
})

test('a schema of that name keeps it', () => {
  const surface = surfaceOf({ a: ['User'], b: ['User'] }, { schemas: { UserIdHeaders: schema } })
  expect(surface.sharedParameters.map(({ typeName }) => typeName)).toEqual(['UserIdHeaders2'])
})

test('parameters that only look alike are not shared: they may come to differ', () => {
  const own = { get: { operationId: 'a', parameters: [parameters.User] } }
  const other = { get: { operationId: 'b', parameters: [parameters.User] } }
  const surface = createSurface(createApi('test', { paths: { '/a': own, '/b': other } }, locate))
  expect(typesOf(surface)).toEqual([undefined, 'AHeaders', undefined, undefined, 'BHeaders', undefined])
})
