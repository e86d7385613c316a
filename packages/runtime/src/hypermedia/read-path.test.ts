import { expect, test } from 'vitest'

import { readPath } from './read-path.ts'

test.each<[template: string, path: string, want: object | undefined]>([
  ['/cards', '/cards', {}],
  ['/cards', '/cards/', undefined],
  ['/cards/{id}', '/cards/7', { id: '7' }],
  ['/cards/{id}', '/cards/', undefined],
  ['/cards/{id}', '/cards/7/8', undefined],
  ['/cards/{id}', '/Cards/7', undefined],
  ['/v1/cards/{a}/x/{b}', '/v1/cards/a%2Fb/x/%C3%A4', { a: 'a/b', b: 'ä' }],
  ['/files/{name}.json', '/files/a.b.json', { name: 'a.b' }],
  ['/files/{name}.json', '/files/.json', undefined],
  ['/users/me:{verb}', '/users/me:stop', { verb: 'stop' }],
])('%s reads %s as %j', (template, path, want) => {
  expect(readPath(template, path)).toEqual(want)
})

test('a name that every object has is an own member', () => {
  expect(Object.keys(readPath('/{__proto__}', '/a') ?? {})).toEqual(['__proto__'])
})
