import { expect, test } from 'vitest'

import { readShard, shareOf } from './shard.ts'

test.each(['1/1', '2/4', '4/4', '12/200'])('%s', (text) => {
  const { index, of } = readShard(text)
  expect(`${index}/${of}`).toBe(text)
})

test.each(['', '4', '0/4', '5/4', '1/0', '-1/4', '1.5/4', '1/4/2', '1/99999', ' 1/4'])('%s is none', (text) => {
  expect(() => readShard(text)).toThrow('the second of four shards is 2/4')
})

test.each([1, 2, 3, 7, 20])('%i shards do everything once, and one has at most one more than another', (of) => {
  const items = Array.from({ length: 11 }, (_, index) => index)
  const shares = Array.from({ length: of }, (_, index) => shareOf(items, { index: index + 1, of }))
  expect(shares.flat().toSorted((a, b) => a - b)).toEqual(items)
  const sizes = shares.map((share) => share.length)
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
})

test('without a shard, everything', () => {
  expect(shareOf(['a', 'b'], undefined)).toEqual(['a', 'b'])
})
