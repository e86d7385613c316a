import { expect, test } from 'vitest'

import { select } from './select.ts'

const document = JSON.parse(`{ "a": [{ "b'c": 1 }, { "__proto__": 2 }], "d": { "e": { "e": 3 } } }`) as unknown

test.each<[string, readonly (readonly (string | number)[])[]]>([
  ['$', [[]]],
  ['$.a[-1]', [['a', 1]]],
  [`$.a[0]["b'c"]`, [['a', 0, "b'c"]]],
  [`$.a[*]['__proto__']`, [['a', 1, '__proto__']]],
  ['$.a[0].constructor', []],
  [
    '$..e',
    [
      ['d', 'e'],
      ['d', 'e', 'e'],
    ],
  ],
  ["$['a', 'a'][0]", [['a', 0]]],
])('%s', (query, want) => {
  expect(select(document, query)).toEqual(want)
})

test.each([
  ['$..*..*..*', 'it looks at more than 20 nodes'],
  ['$..[?count($..*) > 1]', 'it looks at more than 20 nodes'],
  ['d', "it is no valid JSONPath: expected '$', found 'd' ('d':0)"],
  ['$[?length(@) == true()]', /^it is no valid JSONPath/],
])('%s is refused', (query, message) => {
  expect(() => select(document, query, 20)).toThrow(message)
})

test('an expression that goes on for years is ended', () => {
  const document = { a: { b: `${'a'.repeat(60)}!` } }
  expect(() => select(document, '$..[?match(@.b, "(a+)+")]', undefined, 200)).toThrow('it takes too long')
  expect(select(document, '$..[?match(@.b, "a+!")]', undefined, 2000)).toEqual([['a']])
})
