import { expect, test } from 'vitest'

import { type Operator, operatorNamed } from './operators.ts'

test.each<[unknown, Operator, unknown, boolean]>([
  ['Ann', 'eq', 'Ann', true],
  ['Ann', 'eq', 'ann', false],
  [7, 'eq', '7', true],
  [['a', 'b'], 'eq', 'b', true],
  [null, 'eq', 'a', false],
  [undefined, 'eq', null, true],
  [0, 'eq', null, false],
  ['Ann', 'not_eq', 'Bob', true],
  [10, 'gt', 9, true],
  [10, 'gt', '9', true],
  ['2026-01-05', 'gte', '2026-01-05', true],
  ['2026-01-05T10:00:00+01:00', 'lt', '2026-01-05T09:30:00Z', true],
  [1767268800, 'gte', '2026-01-01', true],
  [1767268800.5, 'gt', '2026-01-01T12:00:00Z', true],
  [1767268800, 'eq', '2026-01-01T12:00:00Z', true],
  ['2026-01-01', 'gt', 1767268800, false],
  [undefined, 'lt', 5, false],
  [3, 'lte', 3, true],
  ['b', 'in', ['a', 'b'], true],
  ['c', 'not_in', ['a', 'b'], true],
  ['harbour', 'starts_with', 'har', true],
  ['harbour', 'ends_with', 'bour', true],
  ['Harbour Lights', 'contains', 'LIGHT', true],
  [null, 'contains', 'null', false],
  ['x', 'exists', true, true],
  [null, 'exists', true, false],
  [null, 'exists', false, true],
])('%j %s %j is %s', (value, operator, operand, want) => {
  expect(operatorNamed(operator)?.(operand)(value)).toBe(want)
})

test.each(['constructor', '__proto__', 'like'])('%s is no operator', (name) => {
  expect(operatorNamed(name)).toBeUndefined()
})
