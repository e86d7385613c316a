import { expect, test } from 'vitest'

import { cutText } from './cut-text.ts'

test.each([
  { text: 'short', length: 5, cut: 'short' },
  { text: 'longer', length: 5, cut: 'long…' },
  { text: 'abc😀d', length: 5, cut: 'abc…' },
  { text: 'ab😀de', length: 5, cut: 'ab😀…' },
])('$text in $length', ({ text, length, cut }) => {
  expect(cutText(text, length)).toBe(cut)
})
