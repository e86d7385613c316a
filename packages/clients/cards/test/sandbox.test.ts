import { readFile } from 'node:fs/promises'
import path from 'node:path'

import {
  AbortedError,
  type CardsClient,
  ConflictError,
  ConnectionError,
  createCardsClient,
  ForbiddenError,
  ParseError,
  readWebhook,
} from '@concord-api/cards-client'
import { loadApi } from '@concord-api/model'
import { createSandbox, type Sandbox, type SandboxOptions } from '@concord-api/sandbox'
import { readSettings } from '@concord-api/sandbox/node'
import { repository } from '@concord-api/testing'
import { expect, test } from 'vitest'

const file = path.join(repository, 'spec/cards/openapi.yaml')
const settingsFile = path.join(repository, 'spec/cards/sandbox.yaml')
const api = await loadApi({ name: 'cards', file })
const settings = readSettings(await readFile(settingsFile, 'utf8'), settingsFile, api)

interface Opened {
  readonly sandbox: Sandbox
  readonly client: CardsClient
  /** Paths that were asked for, in turn. */
  readonly asked: string[]
  /** Lets time pass for both sides. */
  readonly pass: (milliseconds: number) => void
}

function open(name = 'full', options: SandboxOptions = {}): Opened {
  let now = Date.parse('2026-01-15T10:00:00Z')
  const sandbox = createSandbox(api, { settings, rateLimit: false, clock: () => now, ...options })
  const found = sandbox.credentials['oauth2']?.find((credential) => credential.name === name)
  const { client_id: clientId = '', client_secret: clientSecret = '' } = found?.parts ?? {}
  const asked: string[] = []
  const fetch = (request: Request): Promise<Response> => {
    asked.push(new URL(request.url).pathname)
    return sandbox.fetch(request)
  }
  const clock = { now: () => now, sleep: () => Promise.resolve() }
  return {
    sandbox,
    asked,
    client: createCardsClient({ fetch, clock, auth: { oauth2: { clientId, clientSecret } } }),
    pass: (milliseconds) => (now += milliseconds),
  }
}

async function addTransactions(sandbox: Sandbox, count: number): Promise<void> {
  const [first] = sandbox.list('transactions')
  for (let n = sandbox.list('transactions').length; n < count; n++) {
    const { id: _, ...others } = first ?? {}
    await sandbox.insert('transactions', { ...others, descriptor: `T${n}` })
  }
}

test('one token serves any number of calls, and another is taken when it ends', async () => {
  const { client, asked, pass } = open()
  await Promise.all([client.cards.list(), client.subaccounts.list(), client.webhooks.list()])
  expect(asked.filter((asks) => asks === '/oauth2/token')).toHaveLength(1)
  pass(301_000)
  await client.cards.list()
  expect(asked.filter((asks) => asks === '/oauth2/token')).toHaveLength(2)
})

test('2,543 transactions come once each, by their links, although the token ends on the way', async () => {
  const { client, sandbox, pass, asked } = open()
  await addTransactions(sandbox, 2543)
  const ids = new Set<string>()
  let items = 0
  for await (const transaction of client.transactions.list({ limit: 100 })) {
    ids.add(transaction.id)
    items++
    if (items % 500 === 0) pass(400_000)
  }
  expect([items, ids.size]).toEqual([2543, 2543])
  expect(asked.filter((asks) => asks === '/oauth2/token').length).toBeGreaterThan(3)
})

test('a list goes on from where another left off', async () => {
  const { client } = open()
  const page = await client.transactions.list({ limit: 1 })
  const next = await client.transactions.list({ limit: 1 }, page.cursor === undefined ? {} : { from: page.cursor })
  expect(next.items[0]?.id).not.toBe(page.items[0]?.id)
})

test('a scope that is missing is a ForbiddenError, and no reason for another token', async () => {
  const { client, asked } = open('cards-only')
  await client.cards.list()
  await expect(client.webhooks.list()).rejects.toThrow(ForbiddenError)
  expect(asked.filter((asks) => asks === '/oauth2/token')).toHaveLength(1)
})

test('a problem has its title as the API says it, and a typed body', async () => {
  const { client } = open()
  const taken = await client.subaccounts
    .create({ name: 'Fern & Sons', configurations: { AMEX: { countries: ['USA'] } } })
    .result()
  if (taken.ok || taken.status !== 409) throw new Error('expected 409')
  expect(taken.error).toBeInstanceOf(ConflictError)
  expect(taken.error.body.title).toBe('Conflict')
})

test('connections that break and storms of refusals lose no item, and repeat no write', async () => {
  const { sandbox } = open()
  await addTransactions(sandbox, 300)
  const { client_id: clientId = '', client_secret: clientSecret = '' } = sandbox.credentials['oauth2']?.[0]?.parts ?? {}
  const faults = ['drop', 'status=429']
  let reads = 0
  let writes = 0
  const fetch = (request: Request): Promise<Response> => {
    const isToken = request.url.endsWith('/token')
    if (request.method === 'POST' && !isToken) writes++
    // Every second read is spoilt, in turn.
    const fault = request.method === 'GET' && reads++ % 2 === 0 ? faults[(reads >> 1) % 2] : undefined
    if (fault !== undefined) request.headers.set('Sandbox-Fault', fault)
    if (request.method === 'POST' && !isToken) request.headers.set('Sandbox-Fault', 'drop')
    return sandbox.fetch(request)
  }
  const clock = { now: () => Date.now(), sleep: () => Promise.resolve() }
  const client = createCardsClient({ fetch, clock, auth: { oauth2: { clientId, clientSecret } } })
  const ids: string[] = []
  for await (const { id } of client.transactions.list({ limit: 50 })) ids.push(id)
  expect([ids.length, new Set(ids).size]).toEqual([300, 300])
  await expect(client.bankLinks.sync('5d3b8f10-2a4c-4e6d-9b7f-0c1e3a5d7f92')).rejects.toThrow(ConnectionError)
  expect(writes).toBe(1)
})

test.each([
  ['a body that is cut off', 'truncate', ConnectionError],
  ['a page of a proxy', 'content-type="text/html"', ParseError],
] as const)('%s is told apart', async (_, fault, error) => {
  const { client } = open()
  const result = await client.cards.list({}, { headers: { 'Sandbox-Fault': fault }, retries: 0 }).result()
  expect(result.ok ? undefined : result.error).toBeInstanceOf(error)
})

test('a server that is slow is not waited for when the caller has gone', async () => {
  const { client } = open()
  await client.cards.list()
  const leaving = new AbortController()
  const call = client.cards.list({}, { headers: { 'Sandbox-Fault': 'delay=5000' }, signal: leaving.signal })
  setTimeout(() => leaving.abort(), 20)
  await expect(call).rejects.toThrow(AbortedError)
})

test('links lead from a transaction to its card, its messages and back', async () => {
  const { client, asked } = open()
  const [transaction] = (await client.transactions.list({ limit: 1 })).items
  if (transaction === undefined) throw new Error('expected a transaction')
  const card = await client.follow(transaction, 'card')
  expect(card.id).toBe(transaction.cardId)
  expect(await client.follow(card, 'self')).toEqual(card)
  for await (const message of client.follow(transaction, 'messages')) {
    expect(message.transactionId).toBe(transaction.id)
    expect(await client.follow(message, 'transaction')).toEqual(transaction)
  }
  expect(asked.filter((path) => path.includes('/transaction-messages/'))).toHaveLength(
    transaction._links.messages.length,
  )
  const elsewhere = { ...card, _links: { ...card._links, self: { href: 'https://other.example/cards/1' } } }
  await expect(client.follow(elsewhere, 'self')).rejects.toThrow(/another origin/)
})

test('an event that was delivered is read, if the API has signed it', async () => {
  const received: RequestInit[] = []
  const deliver = async (_: string, init: RequestInit): Promise<Response> => {
    received.push(init)
    return new Response(null, { status: 204 })
  }
  const { client, sandbox } = open('full', { deliver })
  const [transaction] = (await client.transactions.list({ limit: 1 })).items
  const created = await client.webhooks.create({
    url: 'https://127.0.0.1:9/hook',
    eventTypes: ['transaction.created'],
    subaccountId: transaction?.subaccountId ?? '',
  })
  const secret = 'secret' in created ? created.secret : ''
  const { id: _, ...others } = sandbox.list('transactions').find(({ id }) => id === transaction?.id) ?? {}
  await sandbox.insert('transactions', others)
  await sandbox.idle()
  const [delivery] = received
  const signed = { headers: new Headers(delivery?.headers), body: String(delivery?.body) }
  const now = Number(signed.headers.get('webhook-timestamp')) * 1000
  const event = await readWebhook({ ...signed, secret }, now)
  expect(event.type).toBe('transaction.created')
  expect(event.payload).toMatchObject({ descriptor: transaction?.descriptor })
  await expect(readWebhook({ ...signed, secret: 'another' }, now)).rejects.toThrow(/signature/)
  await expect(readWebhook({ ...signed, secret }, now + 600_000)).rejects.toThrow(/old/)
})
