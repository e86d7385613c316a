import { anyText, hiddenCharacter } from '@concord-api/testing'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Document, parse } from 'yaml'

import { yamlText } from './yaml-text.ts'

test.each([
  ['a: b', 'x: "a: b"\n'],
  ['a\nb', 'x: |-\n  a\n  b\n'],
  ['a\u202Eb', String.raw`x: "a\u202eb"` + '\n'],
  ['a\u{E0061}', String.raw`x: "a\U000e0061"` + '\n'],
  [
    'a\n::error::b and what makes it longer than one line',
    String.raw`x: "a\n::error::b and what makes it longer than one line"` + '\n',
  ],
  ['##[error]b', String.raw`x: "\x23#[error]b"` + '\n'],
])('%j is written %j', (text, want) => {
  expect(yamlText(new Document({ x: text }))).toBe(want)
})

test('any text is read as it was written, and nothing of it hides or drives a log', () => {
  const text = anyText.filter((one) => !/\p{Surrogate}/u.test(one))
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.array(text))), (value) => {
      const written = yamlText(new Document(value, { aliasDuplicateObjects: false }))
      expect(parse(written)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(written).not.toMatch(/^\s*::|##\w*\[/m)
      for (const line of written.replaceAll('\t', ' ').split(/\r?\n/)) expect(line).not.toMatch(hiddenCharacter)
    }),
    { numRuns: 500 },
  )
})
