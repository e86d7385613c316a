import { expect, test } from 'vitest'

import { fitItems } from './fit-items.ts'

const items = ['aa', 'bbbb', 'cc'].map((text) => [() => `${text}!!`, () => text])

test.each([
  { room: 100, text: 'aa!!bbbb!!cc!!', left: 0 },
  { room: 14, text: 'aa!!bbbb!!cc!!', left: 0 },
  { room: 13, text: 'aa!!bbbb!!cc', left: 0 },
  { room: 9, text: 'aa!!bbbb', left: 1 },
  { room: 7, text: 'aa!!', left: 2 },
  { room: 2, text: 'aa', left: 2 },
  { room: 1, text: '', left: 3 },
])('$text fits into $room', ({ room, ...fitted }) => {
  expect(fitItems(items, room)).toEqual(fitted)
})

test('room is counted in bytes', () => {
  expect(fitItems([[() => 'äö']], 3)).toEqual({ text: '', left: 1 })
})
