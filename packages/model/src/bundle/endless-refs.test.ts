import { expect, test } from 'vitest'

import { endlessRefs } from './endless-refs.ts'

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })
const found = (schemas: object): string[] =>
  endlessRefs({ components: { schemas } }).map(({ pointer, message }) => `${pointer}: ${message}`)

const chain = (length: number): object =>
  Object.fromEntries(Array.from({ length }, (_, n) => [`S${n}`, n === length - 1 ? {} : ref(`S${n + 1}`)]))

const itself = 'this reference leads back to itself'

test.each([
  ['to itself', { A: ref('A') }, [`/components/schemas/A: ${itself}`]],
  [
    'to each other, and one to them',
    { A: ref('B'), 'b/c': { items: ref('A') }, B: ref('A') },
    [
      `/components/schemas/A: ${itself}`,
      `/components/schemas/b~1c/items: ${itself}`,
      `/components/schemas/B: ${itself}`,
    ],
  ],
  [
    'into itself',
    { A: { properties: { a: { $ref: '#/components/schemas/A/properties/a' } } } },
    [`/components/schemas/A/properties/a: ${itself}`],
  ],
  [
    'to what contains it, which is normal',
    { A: { properties: { a: ref('A') }, allOf: [ref('B')] }, B: { items: ref('A') } },
    [],
  ],
  ['over 64 others', chain(65), []],
  ['over 65 others', chain(66), ['/components/schemas/S0: this reference leads over more than 64 others']],
  ['nowhere, to a file and to an anchor', { A: ref('X'), B: { $ref: 'a.yaml' }, C: { $ref: '#a', $anchor: 'a' } }, []],
])('%s', (_, schemas, expected) => {
  expect(found(schemas)).toEqual(expected)
})

test('of very many, some are told', () => {
  expect(found(chain(5000))).toHaveLength(20)
})
