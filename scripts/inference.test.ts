import path from 'node:path'

import { expect, test } from 'vitest'

import { inferConventions } from '../packages/inference/src/index.ts'
import {
  createApi,
  findWorkspace,
  type JsonObject,
  loadApi,
  readPlaces,
  sentPlaces,
} from '../packages/model/src/index.ts'
import { withoutConventions } from './without-conventions.ts'

const root = path.resolve(import.meta.dirname, '..')
const sixth = { name: 'shelf', file: path.join(root, 'packages/testing/fixtures/shelf/openapi.yaml') }
const { apis } = await findWorkspace(root)

test.each([...apis, sixth])('of $name, what its people declared is found again', async (entry) => {
  const declared = await loadApi(entry)
  const { declared: inferred } = inferConventions(
    createApi(entry.name, withoutConventions(declared.document), declared.locate),
  )
  const strategies = inferred.filter(({ pointer }) => pointer.startsWith('/wire/pagination/'))
  for (const { id, pointer, pagination } of declared.operations) {
    const found = strategies.find(({ operations }) => operations?.has(pointer))
    const { style, send = {}, read = {} } = (found?.value ?? {}) as Partial<Found>
    const key = found?.operations?.get(pointer)?.['key'] ?? ''
    const strategy = pagination?.strategy
    const sent = strategy === undefined ? [] : sentPlaces(strategy)
    // The rest an answer may say in places that only people know.
    const needed = (strategy === undefined ? [] : readPlaces(strategy)).filter(
      ({ role, place }) => (role === 'items' || role === 'last') && place.in === 'body',
    )
    expect({
      id,
      style,
      send: Object.fromEntries(sent.map(({ role }) => [role, send[role]])),
      read: Object.fromEntries(needed.map(({ role }) => [role, String(read[role]).replace('{key}', key)])),
    }).toEqual({
      id,
      style: strategy?.style,
      send: Object.fromEntries(sent.map(({ role, place }) => [role, place])),
      read: Object.fromEntries(needed.map(({ role, place }) => [role, place.at])),
    })
  }
  const errors = inferred.find(({ pointer }) => pointer === '/wire/errors')?.value as readonly JsonObject[]
  const messages = new Set(declared.conventions?.wire.errors.map(({ message }) => message?.at))
  expect(messages).toContain(errors.at(0)?.['message'])
})

interface Found {
  readonly style: string
  readonly send: Readonly<Record<string, unknown>>
  readonly read: Readonly<Record<string, unknown>>
}
