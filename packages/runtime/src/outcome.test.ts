import { expect, test } from 'vitest'

import { outcomeAt } from './outcome.ts'

test.each<[success: (boolean | number | string)[], body: unknown, want: unknown]>([
  [['success'], { status: 'success' }, undefined],
  [['success'], { status: 'error' }, 'error'],
  [['success'], { status: '' }, ''],
  [['success', 'partial'], { status: 'partial' }, undefined],
  [[true], { status: true }, undefined],
  [[true], { status: false }, false],
  [[true], { status: 'true' }, 'true'],
  [[0], { status: 0 }, undefined],
  [[0], { status: 17 }, 17],
  [['success'], {}, undefined],
  [['success'], { status: null }, undefined],
  [['success'], { status: { a: 1 } }, undefined],
  [['success'], [], undefined],
  [['success'], 'error', undefined],
  [['success'], undefined, undefined],
  [['success'], null, undefined],
])('where %j is success, %j has the outcome %j', (success, body, want) => {
  expect(outcomeAt('/status', success)(body)).toBe(want)
})
