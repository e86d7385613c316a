import { expect, test } from 'vitest'

import { snippet } from './snippet.ts'

const at = (line: number, column = 1, file = 'a.yaml') => ({ file, line, column, pointer: '' })

test.each([
  {
    title: 'one line before and four after',
    lines: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
    place: at(3),
    shown: 'b\nc\nd\ne\nf\ng',
  },
  { title: 'without common indentation', lines: ['a:', '', '    b:', '      c: 1'], place: at(4), shown: 'b:\n  c: 1' },
  { title: 'without blank lines at the end', lines: ['a', '', ''], place: at(1), shown: 'a' },
  {
    title: 'a long line from its start, when the place is there',
    lines: [`    "a": "${'x'.repeat(200)}"`, '    "b": 1'],
    place: at(2, 5),
    shown: `"a": "${'x'.repeat(114)}\n"b": 1`,
  },
  {
    title: 'a long line around its place',
    lines: [`${'x'.repeat(300)}!${'y'.repeat(300)}`],
    place: at(1, 301),
    shown: `${'x'.repeat(60)}!${'y'.repeat(59)}`,
  },
])('shows $title', ({ lines, place, shown }) => {
  expect(snippet(lines, place)).toBe(`\`\`\`yaml\n${shown}\n\`\`\`\n`)
})

test('the fence is longer than any in the text', () => {
  expect(snippet(['```', '`````'], at(1, 1, 'a.json'))).toBe('``````json\n```\n`````\n``````\n')
})

test('nothing of a line that is not there', () => {
  expect(snippet(['a'], at(2))).toBe('')
})
