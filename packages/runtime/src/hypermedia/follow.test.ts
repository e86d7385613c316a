import { expect, test } from 'vitest'

import { bearer } from '../auth/bearer.ts'
import type { Call } from '../call.ts'
import type { Client } from '../client.ts'
import type { OperationDescriptor } from '../descriptor.ts'
import { UsageError } from '../errors/usage-error.ts'
import { send } from '../send.ts'
import { clientOf, errorOf, getThing } from '../testing/test-client.ts'
import { startServer, type TestServer } from '../testing/test-server.ts'
import { follow, type FollowDescriptor } from './follow.ts'

const getCard: OperationDescriptor = { ...getThing, id: 'getCard', path: '/cards/{id}', security: [['token']] }
const listCards: OperationDescriptor = { ...getThing, id: 'listCards', path: '/cards' }

const descriptor: FollowDescriptor = {
  links: '/_links',
  targets: {
    card: [{ path: '/cards/{id}', call: (client, path, _, options) => send(client, getCard, { path }, options) }],
    all: [{ path: '/cards', call: (client, _, query, options) => send(client, listCards, { query }, options) }],
  },
}

async function open(path = ''): Promise<{ server: TestServer; client: Client }> {
  const server = await startServer(({ url }) => ({ body: url }))
  return { server, client: clientOf(server.url + path, { auth: { token: 't' } }, { schemes: { token: bearer } }) }
}

const one = (client: Client, link: unknown, relation = 'card'): Call<unknown> =>
  follow(descriptor, client, { _links: { [relation]: link } }, relation) as Call<unknown>

test.each([
  ['/v1/cards/7', '/v1/cards/7'],
  ['cards/a%2Fb', '/v1/cards/a%2Fb'],
  ['/v1/cards/7?ignored=1#x', '/v1/cards/7'],
])('the link %s is the call of %s', async (href, want) => {
  const { client } = await open('/v1')
  expect(await one(client, { href })).toBe(want)
})

test('a link in full is followed on the own server, with its query', async () => {
  const { client, server } = await open()
  expect(await one(client, { href: `${server.url}/cards?ids=1&ids=2&q=a%20b` }, 'all')).toBe(
    '/cards?ids=1&ids=2&q=a%20b',
  )
})

test('several links are followed one by one', async () => {
  const { client, server } = await open()
  const links = [{ href: '/cards/1' }, { href: '/cards/2' }]
  const found = follow(descriptor, client, { _links: { card: links } }, 'card') as AsyncGenerator
  expect(server.received).toHaveLength(0)
  expect(await found.next()).toEqual({ done: false, value: '/cards/1' })
  expect(server.received).toHaveLength(1)
  expect(await found.next()).toEqual({ done: false, value: '/cards/2' })
  expect(await found.next()).toEqual({ done: true, value: undefined })
})

test.each<[string, unknown]>([
  ['no links', {}],
  ['another link', { _links: { other: { href: '/cards/1' } } }],
  ['null', { _links: { card: null } }],
])('with %s there is nothing to follow', async (_, resource) => {
  expect(follow(descriptor, clientOf('http://127.0.0.1:1'), resource as object, 'card')).toBe(undefined)
})

test.each<[string, unknown, string]>([
  ['another origin', { href: 'http://other.example/cards/1' }, 'follow: the link card leads to another origin'],
  ['two slashes', { href: '//other.example/cards/1' }, 'follow: the link card leads to another origin'],
  [
    'a template',
    { href: '/cards{?q}', templated: true },
    'follow: the link card is a template: call the operation it stands for',
  ],
  [
    'another path',
    { href: '/cars/1' },
    'follow: the link card leads to /cars/1, which is no operation the document names for it',
  ],
  [
    'above the base',
    { href: '../cards/1' },
    'follow: the link card leads to /cards/1, which is no operation the document names for it',
  ],
  ['no href', {}, 'follow: the link card leads to /v1/undefined, which is no operation the document names for it'],
  ['no address', { href: 'http://' }, 'follow: card is no link'],
  ['a broken escape', { href: '/v1/cards/%' }, 'follow: card is no link'],
  [
    'a text',
    '/cards/1',
    'follow: the link card leads to /v1/undefined, which is no operation the document names for it',
  ],
])('a link is refused, and nothing is sent: %s', async (_, link, message) => {
  const { client, server } = await open('/v1')
  const error = await errorOf(one(client, link))
  expect(error).toBeInstanceOf(UsageError)
  expect(error.message).toBe(message)
  expect(server.received).toHaveLength(0)
})
