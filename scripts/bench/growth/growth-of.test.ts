import { expect, test } from 'vitest'

import { growthAtEnd, growthFromLeast, growthOf, linear } from './growth-of.ts'

const of = (value: (size: number) => number, sizes = [100, 1223, 5000, 10_000]) =>
  sizes.map((size) => ({ size, value: value(size) }))

test.each([
  ['linear', of((size) => 3 * size), 1],
  ['quadratic', of((size) => size ** 2 / 7), 2],
  ['constant', of(() => 5), 0],
  ['n log n, a little more than linear', of((size) => size * Math.log(size)), 1.15],
  ['two sizes', of((size) => size ** 1.5, [10, 20]), 1.5],
])('%s', (_, points, want) => {
  expect(growthOf(points)).toBeCloseTo(want, 1)
})

test.each([
  ['one size', of((size) => size, [10])],
  ['none', []],
  ['a size at which it failed', of((size) => (size > 5000 ? Number.NaN : size))],
])('nothing is said of %s', (_, points) => {
  expect(growthOf(points)).toBeNaN()
})

test('small sizes tell nothing', () => {
  const points = of((size) => (size < 100 ? 1000 : size), [10, 100, 1000])
  expect(growthOf(points)).toBeLessThan(0.5)
  expect(growthFromLeast(points)).toBeCloseTo(1)
})

test('what is quadratic with a small factor shows at the end', () => {
  const points = of((size) => 1000 + size ** 2 / 2500)
  expect(growthFromLeast(points)).toBeLessThan(linear)
  expect(growthAtEnd(points)).toBeGreaterThan(1.8)
  expect(growthAtEnd(points.toReversed())).toBe(growthAtEnd(points))
})
