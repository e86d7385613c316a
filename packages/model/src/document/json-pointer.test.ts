import fc from 'fast-check'
import { expect, test } from 'vitest'

import { joinPointer, localRef, parsePointer, parseRef, valueAt } from './json-pointer.ts'

test.each([
  { pointer: '', tokens: [] },
  { pointer: '/', tokens: [''] },
  { pointer: '/paths/~1users/get', tokens: ['paths', '/users', 'get'] },
  { pointer: '/a~01', tokens: ['a~1'] },
])('$pointer has the tokens $tokens', ({ pointer, tokens }) => {
  expect(parsePointer(pointer)).toEqual(tokens)
})

test('a pointer must start with a slash', () => {
  expect(() => parsePointer('users')).toThrow(SyntaxError)
})

test('joining and parsing are inverse for any tokens', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (tokens) => {
      expect(parsePointer(joinPointer('', ...tokens))).toEqual(tokens)
    }),
  )
})

test.each([
  { pointer: '/list/1', value: 'b' },
  { pointer: '/list/-1', value: undefined },
  { pointer: '/list/01', value: undefined },
  { pointer: '/list/length', value: undefined },
  { pointer: '/constructor', value: undefined },
  { pointer: '/__proto__', value: undefined },
  { pointer: '/missing/deeper', value: undefined },
  { pointer: '', value: { list: ['a', 'b'] } },
])('$pointer names $value', ({ pointer, value }) => {
  expect(valueAt({ list: ['a', 'b'] }, pointer)).toEqual(value)
})

test.each([
  { ref: '#/a~1b', uri: '', pointer: '/a~1b' },
  { ref: 'User.yaml', uri: 'User.yaml', pointer: '' },
  { ref: '../a.yaml#/paths/~1x%7Bid%7D', uri: '../a.yaml', pointer: '/paths/~1x{id}' },
  { ref: 'a.yaml#/', uri: 'a.yaml', pointer: '' },
  { ref: '#/%E0%A4%A', uri: '', pointer: '/%E0%A4%A' },
])('$ref is $uri and $pointer', ({ ref, uri, pointer }) => {
  expect(parseRef(ref)).toEqual({ uri, pointer })
})

test.each([
  ['/components/schemas/A', '#/components/schemas/A'],
  ['/a b/é', '#/a%20b/%C3%A9'],
  ['/100%/#', '#/100%25/#'],
  ['/\uD800 a', '#/\uD800%20a'],
])('%j is referred to as %j', (pointer, ref) => {
  expect(localRef(pointer)).toBe(ref)
  expect(parseRef(ref).pointer).toBe(pointer)
})
