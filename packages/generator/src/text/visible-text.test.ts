import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { anyText, hiddenCharacter } from '@concord-api/testing'
import { visibleText } from './visible-text.ts'

test.each([
  ['plain ä 😀 \u2013', 'plain ä 😀 \u2013'],
  ['a\u202Eb', 'a\uFFFDb'],
  ['a\u{E0041}b', 'a\uFFFDb'],
  ['\uD800😀\uDC00', '\uFFFD😀\uFFFD'],
  ['a\nb', 'a\uFFFDb'],
])('%j is %j', (text, want) => {
  expect(visibleText(text)).toBe(want)
})

test('nothing hides, and what comes out can be written to a file', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const visible = visibleText(text)
      expect(visible.replace(/[\u2028\u2029]/g, '')).not.toMatch(hiddenCharacter)
      expect(new TextDecoder().decode(new TextEncoder().encode(visible))).toBe(visible)
    }),
    { numRuns: 3000 },
  )
})
