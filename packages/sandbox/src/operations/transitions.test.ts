import { expect, test } from 'vitest'

import type { CollectionSettings } from '../settings/settings.ts'
import { ask, openParcels } from '../testing/parcels.ts'

const travelling: CollectionSettings = {
  records: [
    { id: 1, to: 'Ann', state: 'sent', arrivedAt: null },
    { id: 2, to: 'nobody', state: 'sent', arrivedAt: null },
  ],
  transitions: [
    { property: 'state', from: 'sent', to: 'travelling', after: 'PT1H' },
    { property: 'state', from: 'travelling', to: 'returned', after: 'PT2H', when: 'value.to = "nobody"' },
    { property: 'state', from: 'travelling', to: 'arrived', after: 'PT2H', set: { arrivedAt: '$time()' } },
  ],
}

test('what happens by itself has happened when it was due, however late somebody looks', async () => {
  let now = Date.parse('2026-01-15T10:00:00Z')
  const sandbox = openParcels(travelling, {}, { clock: () => now })
  expect((await ask(sandbox, 'GET', '/parcels/1')).body).toMatchObject({ state: 'sent' })
  now += 90 * 60_000
  expect((await ask(sandbox, 'GET', '/parcels/1')).body).toMatchObject({ state: 'travelling', arrivedAt: null })
  now += 24 * 60 * 60_000
  expect((await ask(sandbox, 'GET', '/parcels/1')).body).toMatchObject({
    state: 'arrived',
    arrivedAt: '2026-01-15T13:00:00.000Z',
  })
})

test('of several things that may happen, the first whose condition is true does', async () => {
  let now = 0
  const sandbox = openParcels(travelling, {}, { clock: () => now })
  await ask(sandbox, 'GET', '/parcels')
  now += 24 * 60 * 60_000
  expect((await ask(sandbox, 'GET', '/parcels/2')).body).toMatchObject({ state: 'returned', arrivedAt: null })
})
