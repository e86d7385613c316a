import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { loadApi } from '@concord-api/model'
import {
  BadRequestError,
  createPracticeClient,
  ForbiddenError,
  type PracticeClient,
} from '@concord-api/practice-client'
import { createSandbox, type Sandbox } from '@concord-api/sandbox'
import { readSettings } from '@concord-api/sandbox/node'
import { repository } from '@concord-api/testing'
import { expect, expectTypeOf, test } from 'vitest'

const file = path.join(repository, 'spec/practice/openapi.yaml')
const settingsFile = path.join(repository, 'spec/practice/sandbox.yaml')
const api = await loadApi({ name: 'practice', file })
const settings = readSettings(await readFile(settingsFile, 'utf8'), settingsFile, api)

function open(): { sandbox: Sandbox; client: PracticeClient } {
  const sandbox = createSandbox(api, { settings, rateLimit: false })
  const apiKey = sandbox.credentials['apiKey']?.[0]?.parts['token'] ?? ''
  return { sandbox, client: createPracticeClient({ fetch: sandbox.fetch, auth: { apiKey } }) }
}

test('2,543 clients come once each, a thousand at a time', async () => {
  const { client, sandbox } = open()
  for (let n = sandbox.list('clients').length; n < 2543; n++) await sandbox.insert('clients', { name: `Client ${n}` })
  const ids = new Set<string>()
  let pages = 0
  for await (const page of client.clients.list().pages()) {
    pages++
    for (const { clientId } of page.items) ids.add(clientId)
  }
  expect([pages, ids.size]).toEqual([3, 2543])
})

test('what is selected is there, in the answer and in its type', async () => {
  const { client } = open()
  const { items } = await client.clients.list({ select: ['contact', '-meta'] })
  const [first] = items
  if (first === undefined) throw new Error('there are clients')
  expectTypeOf(first.contact).not.toBeUndefined()
  expect(first.contact).toBeDefined()
  // @ts-expect-error -- it was left out
  expect(first.meta).toBeUndefined()
  const { items: plain } = await client.clients.list()
  expect(plain[0]?.contact).toBeUndefined()
})

test('an update changes what is sent, and nothing else', async () => {
  const { client } = open()
  const [first] = (await client.clients.list()).items
  const before = await client.clients.get(first?.clientId ?? '')
  const after = await client.clients.update(before.clientId, { contact: { phone: '+1 555 0100' } })
  expect(after).toMatchObject({ name: before.name, contact: { ...before.contact, phone: '+1 555 0100' } })
})

test('a problem tells its fields and the id of its request', async () => {
  const { client } = open()
  const result = await client.clients.create({ name: '' }).result()
  if (result.ok || result.status !== 400) throw new Error('expected 400')
  expect(result.error).toBeInstanceOf(BadRequestError)
  expect(result.error.fields.map(({ name }) => name)).toEqual(['name'])
  expect(result.error.requestId).toMatch(/^[0-9a-f]{32}$/)
})

test('an invalid key is a ForbiddenError', async () => {
  const { sandbox } = open()
  const client = createPracticeClient({ fetch: sandbox.fetch, auth: { apiKey: 'wrong' } })
  await expect(client.clients.list()).rejects.toThrow(ForbiddenError)
})
