import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { loadApi } from '@concord-api/model'
import { createSandbox, type Sandbox } from '@concord-api/sandbox'
import { readSettings } from '@concord-api/sandbox/node'
import {
  createServersClient,
  InternalServerError,
  NotFoundError,
  type ServersClient,
  UnauthorizedError,
  UnprocessableContentError,
} from '@concord-api/servers-client'
import { repository } from '@concord-api/testing'
import { expect, test } from 'vitest'

const file = path.join(repository, 'spec/servers/openapi.yaml')
const settingsFile = path.join(repository, 'spec/servers/sandbox.yaml')
const api = await loadApi({ name: 'servers', file })
const settings = readSettings(await readFile(settingsFile, 'utf8'), settingsFile, api)

function open(): { sandbox: Sandbox; client: ServersClient } {
  const sandbox = createSandbox(api, { settings, rateLimit: false })
  const { username = '', password = '' } = sandbox.credentials['basicAuth']?.[0]?.parts ?? {}
  return { sandbox, client: createServersClient({ fetch: sandbox.fetch, auth: { basicAuth: { username, password } } }) }
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

test('2,543 servers come once each, though nobody asked for a page', async () => {
  const { client, sandbox } = open()
  const [organization] = await client.organizations.list()
  const id = organization?.id ?? 0
  const before = (await client.servers.list(id)).total ?? 0
  for (let n = before; n < 2543; n++) await sandbox.insert('servers', { organization_id: id, name: `web-${n}` })
  const servers = await collect(client.servers.list(id))
  expect(servers).toHaveLength(2543)
  expect(new Set(servers.map((server) => server.id)).size).toBe(2543)
})

test('a result comes out of its envelope', async () => {
  const { client } = open()
  const server = await client.servers.get(7, 41)
  expect(server.name).toBe('web-03')
  expect(Array.isArray(await client.databases.list(7, 41))).toBe(true)
})

test('what is wrong with single fields is told', async () => {
  const { client } = open()
  const result = await client.databases.create(7, 41, { name: 'no spaces', username: 'x', password: 'y' }).result()
  expect(result.ok).toBe(false)
  if (result.ok || result.status !== 422) throw new Error('expected 422')
  expect(result.error).toBeInstanceOf(UnprocessableContentError)
  expect(result.error.fields.map(({ name }) => name).toSorted()).toEqual(['name', 'password', 'username'])
  expect(result.error.body.errors['name']?.[0]).toContain('name')
})

test('a name that is taken is an error of the server, which is not repeated', async () => {
  const { client } = open()
  await expect(client.organizations.create({ name: 'Example Shop' })).rejects.toThrow(InternalServerError)
})

test.each([
  { what: 'a missing server', call: (client: ServersClient) => client.servers.get(7, 4040), error: NotFoundError },
  { what: 'a missing organization', call: (client: ServersClient) => client.servers.list(4040), error: NotFoundError },
])('$what is a NotFoundError', async ({ call, error }) => {
  await expect(call(open().client)).rejects.toThrow(error)
})

test('wrong credentials are told apart from missing ones before anything is sent', async () => {
  const { sandbox } = open()
  const wrong = createServersClient({ fetch: sandbox.fetch, auth: { basicAuth: { username: 'a', password: 'b' } } })
  await expect(wrong.organizations.list()).rejects.toThrow(UnauthorizedError)
  const missing = createServersClient({ fetch: sandbox.fetch })
  await expect(missing.organizations.list()).rejects.toThrow(/needs credentials/)
})
