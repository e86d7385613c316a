import { expect, test } from 'vitest'

import { createWindows } from './windows.ts'

test('windows that ended are forgotten, and there are never more than the maximum', () => {
  let now = 0
  const windows = createWindows({ clock: () => now, milliseconds: 10, maximum: 3 })
  const sizes = Array.from({ length: 10 }, (_, index) => {
    now = index < 5 ? index : index * 100
    windows.at(`key ${index}`)
    return windows.size
  })
  expect(sizes).toEqual([1, 2, 3, 3, 3, 1, 1, 1, 1, 1])
})
