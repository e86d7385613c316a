import { expect, test } from 'vitest'

import { Refusal } from '../refusal.ts'
import { Shapes } from '../schema/shape.ts'
import { type Merging, merge, nullMeaning } from './merge.ts'

const shapes = new Shapes({})
const merging: Merging = { shapes, onNull: 'delete', itemKeys: {} }
const nullable = { type: ['string', 'null'] }

test.each([
  { what: 'what is not sent stays', value: { a: 1, b: 2 }, change: { b: 3 }, want: { a: 1, b: 3 } },
  { what: 'objects are merged', value: { a: { x: 1, y: 2 } }, change: { a: { y: 3 } }, want: { a: { x: 1, y: 3 } } },
  { what: 'lists are replaced', value: { a: [1, 2] }, change: { a: [3] }, want: { a: [3] } },
  { what: 'null deletes', value: { a: 1, b: 2 }, change: { a: null }, want: { b: 2 } },
  {
    what: 'null stays null where answers may have it',
    value: { a: 'x' },
    change: { a: null },
    answer: { properties: { a: nullable } },
    want: { a: null },
  },
  {
    what: 'null keeps where that is declared',
    value: { a: 'x' },
    change: { a: null },
    request: { properties: { a: { 'x-on-null': 'keep' } } },
    want: { a: 'x' },
  },
  {
    what: 'null resets to the default',
    value: { a: 'x' },
    change: { a: null },
    request: { properties: { a: { 'x-on-null': 'reset' } } },
    answer: { properties: { a: { default: 'd' } } },
    want: { a: 'd' },
  },
  { what: 'null deletes inside maps', value: { a: { x: 1, y: 2 } }, change: { a: { x: null } }, want: { a: { y: 2 } } },
  {
    what: 'an object takes the place of something else',
    value: { a: 1 },
    change: { a: { x: 1 } },
    want: { a: { x: 1 } },
  },
  {
    what: '__proto__ is left out',
    value: { a: 1 },
    change: JSON.parse('{"__proto__": {"b": 1}}') as object,
    want: { a: 1 },
  },
])(
  '$what',
  ({
    value,
    change,
    request = {},
    answer = {},
    want,
  }: {
    value: object
    change: object
    request?: object
    answer?: object
    want: object
  }) => {
    expect(merge(merging, value as never, change as never, [request], [answer])).toEqual(want)
  },
)

test('items are merged by their key', () => {
  const value = {
    fields: [
      { id: 1, value: 'a' },
      { id: 2, value: 'b' },
    ],
  }
  const change = {
    fields: [
      { id: 2, value: 'c' },
      { id: 3, value: 'd' },
    ],
  }
  expect(merge({ ...merging, itemKeys: { fields: 'id' } }, value, change, [{}], [{}])).toEqual({
    fields: [
      { id: 1, value: 'a' },
      { id: 2, value: 'c' },
      { id: 3, value: 'd' },
    ],
  })
})

test('a null that is refused names the property', () => {
  const change = { contact: { name: null } }
  expect(() => merge({ ...merging, onNull: 'reject' }, {}, change, [{}], [{}])).toThrow(Refusal)
  expect(() => merge({ ...merging, onNull: 'reject' }, {}, change, [{}], [{}])).toThrow('contact.name must not be null')
})

test.each([
  { update: undefined, want: 'delete' },
  { update: { method: 'PATCH', semantics: 'merge-patch' }, want: 'delete' },
  { update: { method: 'PUT', semantics: 'sparse' }, want: 'unspecified' },
  { update: { method: 'PUT', semantics: 'sparse', onNull: 'keep' }, want: 'keep' },
] as const)('$update makes null $want', ({ update, want }) => {
  expect(nullMeaning(update)).toBe(want)
})
