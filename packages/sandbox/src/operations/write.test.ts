import { expect, test } from 'vitest'

import { ask, openParcels } from '../testing/parcels.ts'

const stamped = { stamp: { value: '"No. " & $token(4)', on: ['create'], in: ['create'] } } as const
const records = [{ id: 7, to: 'Ann', state: 'sent', arrivedAt: null }]

test('a repeated creation is answered with what is there, in the form of that answer', async () => {
  const sandbox = openParcels({ records, properties: stamped })
  expect(await ask(sandbox, 'POST', '/parcels', { to: 'Bob' })).toMatchObject({
    status: 201,
    body: { id: 8, stamp: expect.stringMatching(/^No\. \w{4}$/) as string },
  })
  const again = await ask(sandbox, 'POST', '/parcels', { to: 'Bob' })
  expect(again).toMatchObject({ status: 200, body: { id: 8 } })
  expect(again.body).not.toHaveProperty('stamp')
})

test('a record of the settings is there as if a request had made it', async () => {
  const sandbox = openParcels({ records, properties: stamped })
  expect(await ask(sandbox, 'POST', '/parcels', { to: 'Ann' })).toMatchObject({ status: 200, body: { id: 7 } })
})

test('what a schema has no place for is not the caller’s to set', async () => {
  const sandbox = openParcels({ records }, { labelParcel: { does: 'update' } })
  const sent = { to: 'Bob', id: 3, state: 'arrived' }
  expect(await ask(sandbox, 'POST', '/parcels', sent)).toMatchObject({ status: 201, body: { id: 8 } })
  await ask(sandbox, 'POST', '/parcels/7/label', { ...sent, id: 4 })
  expect(await ask(sandbox, 'GET', '/parcels/7')).toMatchObject({ body: { id: 7, to: 'Bob', state: 'sent' } })
})

test('a number is the id of one entry only, even when that is gone', async () => {
  const sandbox = openParcels({ records })
  expect(await ask(sandbox, 'POST', '/parcels', { to: 'Bob' })).toMatchObject({ body: { id: 8 } })
  await ask(sandbox, 'DELETE', '/parcels/8')
  expect(await ask(sandbox, 'POST', '/parcels', { to: 'Bob' })).toMatchObject({ status: 201, body: { id: 9 } })
})

test('a result that is a sentence is that of the example', async () => {
  const sandbox = openParcels({ records }, { labelParcel: { does: 'update' } })
  expect(await ask(sandbox, 'POST', '/parcels/7/label', { to: 'Bob' })).toMatchObject({
    status: 200,
    body: 'The parcel has another label.',
  })
})
