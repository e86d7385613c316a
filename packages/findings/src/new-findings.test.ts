import { expect, test } from 'vitest'

import type { Finding } from './finding.ts'
import { newFindings } from './new-findings.ts'

const finding = (rule: string, message: string, line = 1): Finding => ({
  rule,
  message,
  line,
  severity: 'error',
  file: `${line}.yaml`,
  column: 1,
  pointer: '',
  subject: '/info',
  docs: undefined,
})
const a = finding('a', 'no `x`')

test.each([
  { title: 'the same', before: [a], now: [a], fresh: [] },
  { title: 'moved', before: [a], now: [finding('a', 'no `x`', 7)], fresh: [] },
  { title: 'reworded', before: [a], now: [finding('a', 'add `x`')], fresh: [] },
  { title: 'of something else', before: [a], now: [finding('a', 'no `y`')], fresh: ['no `y`'] },
  { title: 'of another rule', before: [a], now: [finding('b', 'no `x`')], fresh: ['no `x`'] },
  { title: 'once more', before: [a], now: [a, finding('a', 'no `x`, again', 3)], fresh: ['no `x`, again'] },
  { title: 'gone', before: [a, a], now: [], fresh: [] },
])('$title', ({ before, now, fresh }) => {
  expect(newFindings(now, before).map(({ message }) => message)).toEqual(fresh)
})
