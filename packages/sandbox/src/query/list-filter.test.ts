import type { Operation } from '@concord-api/model'
import { expect, test } from 'vitest'

import { type Filtered, listFilter } from './list-filter.ts'

const operation = { parameters: [{ name: 'client', in: 'query' }], select: [] } as unknown as Operation

function accepts(sent: object, operands: Filtered['operands']): unknown[] {
  const settings = { client: { property: 'matter', operator: 'in', value: '[]' } } as const
  const request = { path: {}, query: sent, header: {}, cookie: {}, body: undefined, mediaType: undefined } as const
  const filter = listFilter({ operation, properties: new Set<string>(), settings, operands }, request as never)
  return [{ matter: 1 }, { matter: 2 }, {}].filter((value) => filter?.(value) ?? true)
}

test('entries are compared with what the settings compute', () => {
  expect(accepts({ client: 'Ann' }, { client: [2] })).toEqual([{ matter: 2 }])
  expect(accepts({ client: 'Ann' }, { client: 1 })).toEqual([{ matter: 1 }])
})

test('nothing is wanted where there is nothing to compare with', () => {
  expect(accepts({ client: 'Ann' }, {})).toEqual([])
})

test('a parameter that is not sent narrows nothing', () => {
  expect(accepts({}, {})).toHaveLength(3)
})
