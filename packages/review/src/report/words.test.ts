import { expect, test } from 'vitest'

import { firstSentence, operationsText } from './words.ts'

const names = Array.from({ length: 12 }, (_, index) => `op${index}`)

test.each([
  [0, ''],
  [1, 'operation op0'],
  [2, '2 operations: op0, op1'],
  [4, '4 operations: op0, op1, op2, op3'],
  [5, '5 operations: op0, op1, op2 and 2 more'],
  [12, '12 operations: op0, op1, op2 and 9 more'],
])('%i operations: %s', (count, text) => {
  expect(operationsText(names.slice(0, count))).toBe(text)
})

test.each([
  ['`a` is gone: callers fail. Deprecate it first.', '`a` is gone: callers fail.'],
  ['`a.B` is gone.', '`a.B` is gone.'],
  ['`a. B` is 1.5 now', '`a. B` is 1.5 now'],
  ['one', 'one'],
])('%s begins with %s', (message, sentence) => {
  expect(firstSentence(message)).toBe(sentence)
})
