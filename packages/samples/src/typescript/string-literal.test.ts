import { isDeepStrictEqual } from 'node:util'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { jsonLiteral, propertyKey, stringLiteral } from './string-literal.ts'
import { anyText, hiddenCharacter } from '@concord-api/testing'

const evaluate = (expression: string): unknown => new Function(`'use strict'; return ${expression}`)()

test.each<[text: string, literal: string]>([
  ['', `''`],
  ['plain', `'plain'`],
  [`it's`, String.raw`'it\'s'`],
  ['a\\b', String.raw`'a\\b'`],
  ['a\nb', String.raw`'a\nb'`],
  ['a\r\tb', String.raw`'a\u000d\u0009b'`],
  ['\u2028\u2029', String.raw`'\u2028\u2029'`],
  ['\u202Eevil', String.raw`'\u202eevil'`],
  ['\uD83D', String.raw`'\ud83d'`],
  ['\uDE00', String.raw`'\ude00'`],
  ['😀', `'😀'`],
  ['ä', `'ä'`],
  ['`${x}`', "'`${x}`'"],
  ['</script>', String.raw`'<\/script>'`],
  ['<!--', String.raw`'<\!--'`],
])('%j is written %s', (text, literal) => {
  expect(stringLiteral(text)).toBe(literal)
  expect(evaluate(literal)).toBe(text)
})

test('any text is one literal of that value, on one line, with nothing hidden in it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const literal = stringLiteral(text)
      expect(evaluate(literal)).toBe(text)
      expect(literal).not.toMatch(hiddenCharacter)
      expect(literal).not.toMatch(/<\/|<!--/)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['id', 'id'],
  ['$a_1', '$a_1'],
  ['class', 'class'],
  ['1a', `'1a'`],
  ['a-b', `'a-b'`],
  ['', `''`],
  ['ä', `'ä'`],
  ['__proto__', `'__proto__'`],
  ['constructor', 'constructor'],
])('key %j is written %s', (name, key) => {
  expect(propertyKey(name)).toBe(key)
})

test.each<[value: unknown, literal: string]>([
  [null, 'null'],
  [undefined, 'null'],
  [true, 'true'],
  [-0, '-0'],
  [-0.5, '-0.5'],
  [1e21, '1e+21'],
  [NaN, 'null'],
  [Infinity, 'null'],
  [[], '[]'],
  [{}, '{}'],
  [[1, 'a', [null]], `[1, 'a', [null]]`],
  [{ a: 1, 'b-c': { d: [] } }, `{ a: 1, 'b-c': { d: [] } }`],
  [JSON.parse('{"__proto__":{"a":1}}'), `{ ['__proto__']: { a: 1 } }`],
])('%j is written %s', (value, literal) => {
  expect(jsonLiteral(value)).toBe(literal)
})

test('any value of JSON is an expression of that value', () => {
  const keys = fc.oneof(anyText, fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '0'))
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      anyText,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(keys, tie('value')), { maxLength: 4 }).map((members) => Object.fromEntries(members)),
    ),
  })).value
  fc.assert(
    fc.property(json, (value) => {
      const got = evaluate(jsonLiteral(value))
      // As values, which tells 0 from -0; and as JSON, which shows own members only, and their order.
      expect(isDeepStrictEqual(got, value)).toBe(true)
      expect(JSON.stringify(got)).toBe(JSON.stringify(value))
    }),
    { numRuns: 1000 },
  )
})
