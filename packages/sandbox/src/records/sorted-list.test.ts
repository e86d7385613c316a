import fc from 'fast-check'
import { expect, test } from 'vitest'

import { SortedList } from './sorted-list.ts'

test('a list stays in order, whatever comes and goes', () => {
  const changes = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 40 })))
  fc.assert(
    fc.property(changes, (steps) => {
      const list = new SortedList<number>((one, other) => one - other, [3, 1, 2])
      const expected = new Set([1, 2, 3])
      for (const [adds, item] of steps) {
        if (adds && !expected.has(item)) list.add(item)
        if (adds) expected.add(item)
        else {
          list.delete(item)
          expected.delete(item)
        }
      }
      expect(list.items).toEqual([...expected].toSorted((one, other) => one - other))
    }),
  )
})
