import { expect, test } from 'vitest'

import { table } from './table.ts'

test('numbers are under each other, and what ends a line takes no column', () => {
  const rows = [
    ['ours', '1.50 s', '3', 'target at most 5: met'],
    ['a peer', '12.25 s', '14'],
    ['another', '', '', 'fails: it says why'],
  ]
  expect(table(['', 'time', 'size'], rows).split('\n')).toEqual([
    '            time  size',
    'ours      1.50 s     3  target at most 5: met',
    'a peer   12.25 s    14',
    'another                 fails: it says why',
  ])
})
