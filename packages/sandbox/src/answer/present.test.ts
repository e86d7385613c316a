import { expect, test } from 'vitest'

import { ask, openParcels } from '../testing/parcels.ts'

test('the settings add links, and take away those that an entry does not have', async () => {
  const sandbox = openParcels({
    records: [
      { id: 1, to: 'Ann', state: 'sent', arrivedAt: null },
      { id: 2, to: 'Bob', state: 'lost', arrivedAt: null },
    ],
    links: { tracking: 'value.state = "lost" ? null', neighbours: '["/parcels/3", "/parcels/4"]' },
  })
  const neighbours = [{ href: '/parcels/3' }, { href: '/parcels/4' }]
  expect((await ask(sandbox, 'GET', '/parcels/1')).body).toMatchObject({
    _links: { self: { href: '/parcels/1' }, tracking: { href: '/parcels/1' }, neighbours },
  })
  expect((await ask(sandbox, 'GET', '/parcels/2')).body).toHaveProperty('_links', {
    self: { href: '/parcels/2' },
    neighbours,
  })
})
