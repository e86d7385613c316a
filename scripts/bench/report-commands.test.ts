import { afterEach, expect, test, vi } from 'vitest'

import { report } from './result.ts'
import { reportCommands } from './report-commands.ts'
import { atMost } from './target.ts'

vi.mock('./result.ts')
afterEach(() => vi.clearAllMocks())

test('a line for ours, and one for each peer', () => {
  reportCommands('a document', [
    ['concord lint', '2.00 s', '300 MB', '', atMost(1000, 300, 'MB')],
    ['redocly 2.0.0', '4.00 s', '400 MB', '0.50', atMost(1.2, 0.5)],
    ['another 1.0.0', '', '', '', 'fails: it says why'],
  ])
  const what = 'concord lint: a document'
  expect(vi.mocked(report).mock.calls.flat()).toEqual([
    { what, ours: '2.00 s, 300 MB', target: 'target at most 1000.00 MB: met' },
    {
      what,
      ours: '2.00 s',
      peer: 'redocly 2.0.0',
      theirs: '4.00 s, 400 MB',
      ratio: 0.5,
      target: 'target at most 1.20: met',
    },
    { what, ours: '2.00 s', peer: 'another 1.0.0', theirs: 'fails: it says why' },
  ])
})

test('nothing is told of nothing', () => {
  reportCommands('a document', [])
  expect(report).not.toHaveBeenCalled()
})
