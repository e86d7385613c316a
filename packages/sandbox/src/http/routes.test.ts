import { expect, test } from 'vitest'

import { ask, openParcels } from '../testing/parcels.ts'

const sandbox = openParcels({ records: [{ id: 7, to: 'Ann', state: 'sent', arrivedAt: null }] })

test('with an empty id at its end, an address is that of the list, where the document answers that', async () => {
  expect(await ask(sandbox, 'DELETE', '/parcels/')).toMatchObject({ status: 405, allow: 'GET, HEAD, POST' })
  expect((await ask(sandbox, 'GET', '/parcels/')).status).toBe(404)
})

test('a slash after anything else is another address', async () => {
  expect((await ask(sandbox, 'GET', '/parcels/7/')).status).toBe(404)
  expect((await ask(sandbox, 'POST', '/parcels/7/label/', { to: 'Bob' })).status).toBe(404)
})
