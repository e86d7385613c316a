import { inspect } from 'node:util'

import { expect, test } from 'vitest'

import { UsageError } from '../errors/usage-error.ts'
import { call, clientOf, errorOf, getThing } from '../testing/test-client.ts'
import { startServer } from '../testing/test-server.ts'
import { basic } from './basic.ts'

const secured = { ...getThing, security: [['login']] }

test.each<[username: string, password: string]>([
  ['Aladdin', 'open sesame'],
  ['test', '123£'],
  ['ünï', '✓ 🔑'],
  ['', ''],
  ['user', 'with:colons:'],
  ['user', 'two\nlines'],
])('%j and %j, in UTF-8', async (username, password) => {
  const server = await startServer([{ body: 1 }])
  const client = clientOf(server.url, { auth: { login: { username, password } } }, { schemes: { login: basic } })
  await call(client, secured)
  const [, encoded = ''] = /^Basic (\S+)$/.exec(server.received[0]?.headers.authorization ?? '') ?? []
  expect(Buffer.from(encoded, 'base64').toString()).toBe(`${username}:${password}`)
})

test('a colon in the user name is a UsageError that does not quote it', async () => {
  const server = await startServer([{ body: 1 }])
  const auth = { login: { username: 'sEcReT:x', password: 'sEcReT' } }
  const error = await errorOf(call(clientOf(server.url, { auth }, { schemes: { login: basic } }), secured))
  expect(error.constructor).toBe(UsageError)
  expect(error.message).toBe('getThing: a user name of HTTP Basic cannot have a colon')
  expect(inspect(error, { depth: Infinity })).not.toContain('sEcReT')
  expect(server.received).toHaveLength(0)
})
