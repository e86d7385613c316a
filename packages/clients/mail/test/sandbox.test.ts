import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { createMailClient, ErrorOutcome, type MailClient, ParameterError } from '@concord-api/mail-client'
import { loadApi } from '@concord-api/model'
import { createSandbox, type Sandbox } from '@concord-api/sandbox'
import { readSettings } from '@concord-api/sandbox/node'
import { repository } from '@concord-api/testing'
import { expect, expectTypeOf, test } from 'vitest'

const file = path.join(repository, 'spec/mail/openapi.yaml')
const settingsFile = path.join(repository, 'spec/mail/sandbox.yaml')
const api = await loadApi({ name: 'mail', file })
const settings = readSettings(await readFile(settingsFile, 'utf8'), settingsFile, api)

function open(): { sandbox: Sandbox; client: MailClient } {
  const sandbox = createSandbox(api, { settings })
  const part = (scheme: string): string => Object.values(sandbox.credentials[scheme]?.[0]?.parts ?? {})[0] ?? ''
  const auth = { serverApiKey: part('serverApiKey'), authApp: part('authApp'), authToken: part('authToken') }
  return { sandbox, client: createMailClient({ fetch: sandbox.fetch, auth }) }
}

test('a message comes out of its envelope', async () => {
  const { client } = open()
  const message = await client.messages.get({ id: 4012 })
  expect(message.id).toBe(4012)
})

test('a failure that HTTP calls a success is thrown, with a code of that action', async () => {
  const { client } = open()
  const result = await client.messages.get({ id: 40_404 }).result()
  if (result.ok || result.status !== 'error') throw new Error('expected an error')
  expect(result.error).toBeInstanceOf(ErrorOutcome)
  expectTypeOf(result.error.code).toEqualTypeOf<
    'AccessDenied' | 'InvalidServerAPIKey' | 'MessageNotFound' | 'ServerSuspended'
  >()
  expect(result.error.code).toBe('MessageNotFound')
  expect(result.error.message).toContain('getMessage')
})

test('a parameter that is wrong is an error of its own', async () => {
  const { client } = open()
  await expect(client.messages.get({ id: 'one' as unknown as number })).rejects.toThrow(ParameterError)
})

test('a wrong key is told by its code', async () => {
  const { sandbox } = open()
  const client = createMailClient({ fetch: sandbox.fetch, auth: { serverApiKey: 'wrong' } })
  await expect(client.messages.get({ id: 4012 })).rejects.toMatchObject({ code: 'InvalidServerAPIKey' })
})

test('2,543 calls come once each, by pages in the body', async () => {
  const { client, sandbox } = open()
  const ofUnit = sandbox.list('calls').filter((call) => call['unit_id'] === 12)
  for (let n = ofUnit.length; n < 2543; n++) {
    const { id: _, ...others } = ofUnit[0] ?? {}
    await sandbox.insert('calls', others)
  }
  const ids: number[] = []
  for await (const call of client.calls.list({ unit_id: 12, per_page: 60 })) ids.push(call.id)
  expect([ids.length, new Set(ids).size]).toEqual([2543, 2543])
})
