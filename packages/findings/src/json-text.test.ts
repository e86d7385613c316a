import { anyText, hiddenCharacter } from '@concord-api/testing'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { jsonText } from './json-text.ts'

test('a program reads what was written, and nothing of it drives a terminal or a log', () => {
  fc.assert(
    fc.property(
      fc.dictionary(anyText, fc.oneof(anyText, fc.constantFrom('##[error]x', '##vso[a]', '###['))),
      (value) => {
        const text = jsonText(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(text.replace(/\\u[\da-f]{4}/g, '')).not.toMatch(hiddenCharacter)
        expect(text).not.toMatch(/##\w*\[/)
      },
    ),
  )
})

test('indented as asked', () => {
  expect(jsonText({ a: ['\u009B'] }, 2)).toBe('{\n  "a": [\n    "\\u009b"\n  ]\n}')
})
