import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { UsageError } from './errors/usage-error.ts'
import { fillPath, type PathValues } from './url.ts'

const fill = (values: PathValues, template = '/a/{id}/b'): string => fillPath('getThing', template, values)

test.each<[string, PathValues, string]>([
  ['/users', { id: 1 }, '/users'],
  ['/a/{x}/{y}', { x: '{y}', y: '$1' }, '/a/%7By%7D/%241'],
  ['/a/{x}.json', { x: 'b' }, '/a/b.json'],
  ['/{x-y}/{x-y}', { 'x-y': 'z' }, '/z/z'],
])('%s with %j is %s', (template, values, want) => {
  expect(fill(values, template)).toBe(want)
})

test.each<[PathValues, string]>([
  [{ id: '' }, '""'],
  [{ id: '.' }, '"."'],
  [{ id: '..' }, '".."'],
  [{}, '""'],
  [{ id: undefined as never }, '""'],
  [{ id: null as never }, '""'],
])('%j is refused', (values, shown) => {
  expect(() => fill(values)).toThrow(new UsageError('getThing', `id must be a path segment, not ${shown}`))
})

test('a name every object has is no value', () => {
  expect(() => fill({}, '/{constructor}')).toThrow(UsageError)
})

test('whatever the value, it stays one segment of the path', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((id) => !/^\.{0,2}$/.test(id)),
      (id) => {
        const { pathname, search, hash } = new URL(`http://a.example${fill({ id })}`)
        const segments = pathname.split('/')
        expect([segments.length, segments[1], segments[3], search, hash]).toEqual([4, 'a', 'b', '', ''])
        expect(decodeURIComponent(segments[2]!)).toBe(id)
      },
    ),
  )
})
