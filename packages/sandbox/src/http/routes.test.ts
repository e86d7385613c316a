import type { Operation } from '@concord-api/model'
import { expect, test } from 'vitest'

import { ask, openParcels } from '../testing/parcels.ts'
import { readRoutes } from './routes.ts'

const sandbox = openParcels({ records: [{ id: 7, to: 'Ann', state: 'sent', arrivedAt: null }] })

test('with an empty id at its end, an address is that of the list, where the document answers that', async () => {
  expect(await ask(sandbox, 'DELETE', '/parcels/')).toMatchObject({ status: 405, allow: 'GET, HEAD, POST' })
  expect((await ask(sandbox, 'GET', '/parcels/')).status).toBe(404)
})

test('a slash after anything else is another address', async () => {
  expect((await ask(sandbox, 'GET', '/parcels/7/')).status).toBe(404)
  expect((await ask(sandbox, 'POST', '/parcels/7/label/', { to: 'Bob' })).status).toBe(404)
})

test('reading the routes looks at each path as often in a large API as in a small one', () => {
  expect(looksPerPath(400)).toBe(looksPerPath(10))
})

/** How often the path of an operation is read, in an API with so many lists. */
function looksPerPath(lists: number): number {
  let looks = 0
  const operations = Array.from({ length: lists }, (_, index) => [`/list${index}`, `/list${index}/{id}`])
    .flat()
    .map((path) => ({
      method: 'GET',
      responses: [],
      get path() {
        looks++
        return path
      },
    }))
  readRoutes(operations as unknown as readonly Operation[], '')
  return looks / operations.length
}
