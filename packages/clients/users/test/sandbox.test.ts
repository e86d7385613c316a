import path from 'node:path'

import { loadApi } from '@concord-api/model'
import { createSandbox, type Sandbox, type SandboxSettings } from '@concord-api/sandbox'
import { repository } from '@concord-api/testing'
import { ConflictError, createUsersClient, NotFoundError, type UsersClient } from '@concord-api/users-client'
import { expect, test } from 'vitest'

/*
 * The client against a sandbox without a port, as callers may do it in tests of their own: what one call changes, the
 * next one sees.
 */
const api = await loadApi({ name: 'users', file: path.join(repository, 'spec/users/openapi.yaml') })
const unique = { on: ['create'], unique: ['email'], answer: 409, message: 'It is taken.' } as const

function open(settings: SandboxSettings = { version: 1, collections: { users: { rules: [unique] } } }): {
  sandbox: Sandbox
  client: UsersClient
  waits: number[]
} {
  const sandbox = createSandbox(api, { settings })
  const waits: number[] = []
  const clock = {
    now: () => 0,
    sleep: (milliseconds: number) => {
      waits.push(milliseconds)
      return Promise.resolve()
    },
  }
  const token = sandbox.credentials['bearerAuth']?.[0]?.parts['token'] ?? ''
  return { sandbox, waits, client: createUsersClient({ fetch: sandbox.fetch, auth: { bearerAuth: token }, clock }) }
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

test('what is added can be read, changed, listed and removed', async () => {
  const { client } = open()
  const added = await client.users.create({ name: 'Ann', email: 'ann@example.com' })
  expect(await client.users.get(added.id)).toMatchObject({ name: 'Ann' })
  expect(await client.users.update(added.id, { name: 'Anna' })).toMatchObject({
    name: 'Anna',
    email: 'ann@example.com',
  })
  expect((await collect(client.users.list())).map(({ name }) => name)).toContain('Anna')
  await expect(client.users.create({ name: 'Other', email: 'ann@example.com' })).rejects.toThrow(ConflictError)
  await client.users.delete(added.id)
  await expect(client.users.get(added.id)).rejects.toThrow(NotFoundError)
})

test('every page is taken', async () => {
  const { client, sandbox } = open()
  for (let n = 0; n < 35; n++) await sandbox.insert('users', { name: `N${n}`, email: `n${n}@example.com` })
  const before = sandbox.list('users').map(({ id }) => id)
  expect(before.length).toBeGreaterThan(30)
  expect((await collect(client.users.list({ limit: 10 }))).map(({ id }) => id)).toEqual(before)
})

test('a storm of refusals passes', async () => {
  const { client, sandbox, waits } = open()
  const token = sandbox.credentials['bearerAuth']?.[0]?.parts['token'] ?? ''
  const headers = { authorization: `Bearer ${token}`, 'sandbox-fault': 'status=429, times=3' }
  expect((await sandbox.fetch('https://api.example.com/v1/users', { headers })).status).toBe(429)
  expect((await client.users.list()).items.length).toBeGreaterThan(0)
  expect(waits).toHaveLength(2)
})
