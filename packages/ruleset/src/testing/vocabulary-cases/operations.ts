import type { Changes } from '../changed-document.ts'
import { book, books, casesOf, type CoverageCase, wire } from './case.ts'

const add = `${books}/post/responses`
const title = { type: 'string' }
const nullable = { type: ['string', 'null'] }

const change = (method: string, more: object, mediaType = 'application/json'): Changes => ({
  [`${book}/${method}`]: {
    operationId: 'changeBook',
    'x-operation': { verb: 'update' },
    requestBody: { content: { [mediaType]: { schema: { properties: { title, pages: title }, ...more } } } },
  },
})
const update = (more: object): Changes => ({ [`${wire}/update`]: { method: 'PATCH', semantics: 'sparse', ...more } })
const required = { required: ['title'] }
const withNull = { properties: { title: nullable } }
const withoutNull = { properties: { title } }
const onNull = (property: object, value: string): object => ({
  properties: { title: { ...property, 'x-on-null': value } },
})

const later = {
  [`${wire}/accepted`]: { status: 202, monitor: { in: 'header', at: 'Monitor' }, state: '/title', final: ['done'] },
  [`${add}/202`]: { description: 'Later.', headers: { Monitor: {} } },
  '/components/schemas/Book/properties/title': { enum: ['running', 'done'] },
}
const created = {
  [`${wire}/create`]: { status: 201, existing: 200, location: { in: 'header', at: 'Location' } },
  [`${add}/201`]: { description: 'Added.', headers: { Location: {} } },
  [`${add}/200`]: { description: 'There already.' },
}

const changes: CoverageCase[] = [
  ...casesOf('concord-create', created, {
    'wire.create.status': { [`${add}/201`]: undefined, [`${add}/204`]: { description: 'Added.' } },
    'wire.create.existing': { [`${add}/200`]: undefined },
    'wire.create.location': { [`${add}/201/headers/Location`]: undefined },
  }),
  ...casesOf(
    'concord-delete',
    { [`${wire}/delete`]: { status: 204 } },
    {
      'wire.delete.status': { [`${book}/delete/responses`]: { 200: { description: 'Removed.' } } },
    },
  ),
  ...casesOf('concord-accepted', later, {
    'wire.accepted.status': { [`${add}/202`]: undefined },
    'wire.accepted.monitor': { [`${add}/202/headers/Monitor`]: undefined },
    'wire.accepted.final': { '/components/schemas/Book/properties/title': { enum: ['running'] } },
  }),
  ...casesOf('concord-conventions-match', later, {
    'wire.accepted.state': { '/components/schemas/Book/properties/title': undefined },
  }),
  ...['PATCH', 'PUT', 'POST', 'action'].flatMap((method) =>
    casesOf(
      'concord-update',
      { ...update({ method }), ...change(method === 'action' ? 'post' : method.toLowerCase(), {}) },
      {
        [`wire.update.method = ${method}`]: change(method === 'PATCH' ? 'put' : 'patch', {}),
      },
    ),
  ),
  ...casesOf(
    'concord-update',
    { ...update({ semantics: 'merge-patch' }), ...change('patch', {}, 'application/merge-patch+json') },
    {
      'wire.update.semantics = merge-patch': change('patch', {}),
    },
  ),
  ...casesOf(
    'concord-update',
    { ...update({}), ...change('patch', {}) },
    {
      'wire.update.semantics = sparse': change('patch', required),
    },
  ),
  ...casesOf(
    'concord-update',
    { ...update({ semantics: 'replace' }), ...change('patch', required) },
    {
      'wire.update.semantics = replace': change('patch', required, 'application/merge-patch+json'),
    },
  ),
  ...casesOf(
    'concord-update',
    {
      ...update({ semantics: 'mask', mask: { in: 'query', name: 'mask' } }),
      ...change('patch', {}),
      [`${book}/parameters/1`]: { name: 'mask', in: 'query' },
    },
    {
      'wire.update.semantics = mask': { [`${book}/parameters/1`]: undefined },
      'wire.update.mask': { [`${book}/parameters/1/name`]: 'fields' },
    },
  ),
  ...['delete', 'keep'].flatMap((does) =>
    casesOf(
      'concord-update',
      { ...update({ onNull: does }), ...change('patch', withNull) },
      {
        [`wire.update.onNull = ${does}`]: change('patch', withoutNull),
      },
    ),
  ),
  ...casesOf(
    'concord-update',
    { ...update({ onNull: 'reject' }), ...change('patch', withoutNull) },
    {
      'wire.update.onNull = reject': change('patch', withNull),
    },
  ),
  ...['delete', 'keep', 'reset'].flatMap((does) =>
    casesOf(
      'concord-update',
      { ...update({}), ...change('patch', onNull(nullable, does)) },
      {
        [`x-on-null = ${does}`]: change('patch', onNull(title, does)),
      },
    ),
  ),
  ...casesOf(
    'concord-update',
    { ...update({}), ...change('patch', onNull(title, 'reject')) },
    {
      'x-on-null = reject': change('patch', onNull(nullable, 'reject')),
    },
  ),
]

const keyed = {
  [`${wire}/payload`]: { item: '/{key}' },
  [`${book}/get/x-operation`]: { key: 'title' },
}

/** What is said of one operation. */
const single: CoverageCase[] = [
  ...casesOf(
    'concord-operation-semantics',
    { [`${book}/delete/x-operation`]: { verb: 'delete' } },
    {
      'x-operation.verb': { [`${book}/get/x-operation`]: { verb: 'delete' } },
    },
  ),
  ...casesOf(
    'concord-operation-semantics',
    { [`${book}/get/x-operation`]: { safe: true } },
    {
      'x-operation.safe': { [`${book}/delete/x-operation`]: { safe: true } },
    },
  ),
  ...casesOf(
    'concord-operation-semantics',
    { [`${books}/post/x-operation`]: { idempotent: false } },
    {
      'x-operation.idempotent': { [`${books}/post/x-operation`]: { idempotent: false, safe: true } },
    },
  ),
  ...casesOf('concord-conventions-match', keyed, {
    'x-operation.key': { '/components/schemas/Book/properties/title': undefined },
  }),
  ...casesOf('concord-pagination', {}, { 'x-operation.pagination': { [`${books}/get/parameters`]: [] } }),
]

const moved = (...headers: readonly string[]): Changes => ({
  '/webhooks': { moved: { post: { parameters: headers.map((name) => ({ name, in: 'header' })) } } },
})
const signature = {
  algorithm: 'ed25519',
  header: 'Signed',
  signed: '{id}.{timestamp}.{body}',
  encoding: 'hex',
  id: 'Id',
  timestamp: 'Time',
}

const deliveries: CoverageCase[] = [
  ...casesOf(
    'concord-webhooks',
    {
      [`${wire}/webhooks`]: { signature, type: { in: 'header', at: 'Event' } },
      ...moved('Signed', 'Id', 'Time', 'Event'),
    },
    {
      'wire.webhooks.signature.header': moved('Id', 'Time', 'Event'),
      'wire.webhooks.signature.id': moved('Signed', 'Time', 'Event'),
      'wire.webhooks.signature.timestamp': moved('Signed', 'Id', 'Event'),
      'wire.webhooks.signature.signed': { [`${wire}/webhooks/signature/id`]: undefined },
      'wire.webhooks.type': moved('Signed', 'Id', 'Time'),
    },
  ),
]

export const operationCases: readonly CoverageCase[] = [...changes, ...single, ...deliveries]
