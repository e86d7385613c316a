import { expect, test } from 'vitest'

import { firstError } from './first-error.ts'

test.each([
  ['reading\n  Failed to read\n  Error: no such file\n at x', 'Error: no such file'],
  ['reading\n\n  Failed to read\n', 'Failed to read'],
  ['\n  what is this\n', 'what is this'],
  ['', 'it says nothing'],
])('of %j it is %j', (output, want) => {
  expect(firstError(output)).toBe(want)
})
