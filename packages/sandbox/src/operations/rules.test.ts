import { expect, test } from 'vitest'

import { ask, openParcels } from '../testing/parcels.ts'

const records = [{ id: 7, to: 'Ann', state: 'sent', arrivedAt: null }]
const never = { rules: [{ when: 'true', answer: 409, message: 'Not today.' }] }

test.each([
  ['GET', '/parcels', 'listParcels'],
  ['GET', '/parcels/7', 'getParcel'],
  ['DELETE', '/parcels/7', 'deleteParcel'],
])('%s %s obeys the rules of its operation', async (method, path, operation) => {
  const sandbox = openParcels({ records }, { [operation]: never })
  expect(await ask(sandbox, method, path)).toMatchObject({ status: 409, body: { detail: 'Not today.' } })
})

test('a rule for what the document does not allow is asked before the usual answer', async () => {
  const rule = {
    invalid: { field: 'to', keyword: 'minLength' },
    answer: 422,
    message: 'Nobody lives there.',
    members: { '/type': 'field.name & "/" & field.code & "/" & body.note' },
  }
  const sandbox = openParcels({ records }, { createParcel: { rules: [rule] } })
  expect(await ask(sandbox, 'POST', '/parcels', { to: '', note: 'x' })).toMatchObject({
    status: 422,
    body: { detail: 'Nobody lives there.' },
  })
  expect(await ask(sandbox, 'POST', '/parcels', { to: 7 })).toMatchObject({ status: 400 })
  expect(await ask(sandbox, 'POST', '/parcels', { to: 'Bob' })).toMatchObject({ status: 201 })
})

test('`*` in the name of a field stands for one part of it', async () => {
  const open = (field: string) =>
    openParcels(
      { records },
      { createParcel: { rules: [{ invalid: { field }, answer: 422, message: 'Nobody lives there.' }] } },
    )
  expect(await ask(open('*'), 'POST', '/parcels', {})).toMatchObject({ status: 422 })
  expect(await ask(open('*.to'), 'POST', '/parcels', {})).toMatchObject({ status: 400 })
})
