import { expect, test } from 'vitest'

import { hasTooManyMarks } from './too-many-marks.ts'

test.each([
  { title: 'a short text', text: '['.repeat(100), is: false },
  { title: 'a long text of paragraphs', text: 'Some `code` and [a link](/a).\n\n'.repeat(20_000), is: false },
  { title: 'a table of 1,000 names', text: '| `a_long_name` | **b** |\n'.repeat(1000), is: false },
  { title: 'a paragraph of brackets', text: '['.repeat(30_000), is: true },
  { title: 'a paragraph over lines', text: '*_ \n'.repeat(15_000), is: true },
])('$title: $is', ({ text, is }) => {
  expect(hasTooManyMarks(text)).toBe(is)
})
