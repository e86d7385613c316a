import { expect, test } from 'vitest'

import { pairByPath } from './pair-by-path.ts'

const at = (paths: string): { method: string; path: string }[] =>
  paths.split(' ').flatMap((path) => (path === '' ? [] : [{ method: 'get', path }]))

test.each([
  ['the same', '/a /a/{id}', '/a /a/{id}', ['/a → /a', '/a/{id} → /a/{id}']],
  ['another name of a parameter', '/a/{id}', '/a/{key}', ['/a/{id} → /a/{key}']],
  [
    'two that differ in names alone',
    '/a/{id} /a/{key}',
    '/a/{key} /a/{id}',
    ['/a/{id} → /a/{id}', '/a/{key} → /a/{key}'],
  ],
  ['the first of two gone', '/a/{id} /a/{key}', '/a/{key}', ['/a/{id} → nothing', '/a/{key} → /a/{key}']],
  ['one of two renamed', '/a/{id} /a/{key}', '/a/{key} /a/{no}', ['/a/{id} → /a/{no}', '/a/{key} → /a/{key}']],
  ['a second one', '/a/{id}', '/a/{key} /a/{id}', ['/a/{id} → /a/{id}', 'nothing → /a/{key}']],
  ['gone and new', '/a', '/b', ['/a → nothing', 'nothing → /b']],
])('%s', (_title, base, head, want) => {
  const paired = pairByPath(at(base), at(head))
  const pairs = [...paired.base].map(([before, after]) => `${before.path} → ${after?.path ?? 'nothing'}`)
  expect([...pairs, ...paired.added.map(({ path }) => `nothing → ${path}`)]).toEqual(want)
})

test('a path by another method is another', () => {
  const [one] = at('/a')
  expect(pairByPath([one!], [{ method: 'put', path: '/a' }]).added).toHaveLength(1)
})
