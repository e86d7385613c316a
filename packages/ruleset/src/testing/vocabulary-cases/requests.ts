import type { Changes } from '../changed-document.ts'
import { book, books, casesOf, type CoverageCase, wire } from './case.ts'

const list = `${books}/get`
const query = (name: string, schema: object, more: object = {}): object => ({ name, in: 'query', schema, ...more })
const marked = (axis: string): Changes => ({ [`${list}/x-operation`]: { [axis]: 'way' } })
const way = (axis: string, value: object): Changes => ({ ...marked(axis), [`${wire}/${axis}`]: { way: value } })
const taken = (parameter: object): Changes => ({ [`${list}/parameters/0`]: parameter })
const gone = { [`${list}/parameters`]: [] }

const schemes = (scheme: object): Changes => ({ '/components/securitySchemes': { card: scheme } })
const basic = { type: 'http', scheme: 'basic' }
const bearer = { type: 'http', scheme: 'bearer' }
const client = { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/token', scopes: {} } } }
const variables = (value: unknown): Changes => ({ [`${wire}/environment`]: { card: value } })

const server = (url: string): Changes => ({ '/servers': [{ url }] })
const version = (where: string): Changes => ({
  [`${wire}/versioning`]: { in: where, name: 'api-version', value: '2026' },
  '/paths': {
    '/books': {
      get: { operationId: 'listBooks', parameters: [{ name: 'api-version', in: where, schema: { const: '2026' } }] },
    },
  },
})

const key = (method: string): Changes => ({
  [`${wire}/idempotency`]: { send: { in: 'header', name: 'Key' }, methods: [method] },
  '/paths': { '/books': { [method.toLowerCase()]: { parameters: [{ name: 'Key', in: 'header' }] } } },
})

/** How requests are written. */
const writing: CoverageCase[] = [
  ...casesOf(
    'concord-style',
    { [`${wire}/style`]: 'resource' },
    { 'wire.style = resource': { '/paths/~1getBooks': {} } },
  ),
  ...casesOf(
    'concord-style',
    { [`${wire}/style`]: 'rpc', [`${book}/delete`]: undefined },
    {
      'wire.style = rpc': { [`${book}/put`]: { operationId: 'putBook' } },
    },
  ),
  ...casesOf(
    'concord-environment',
    { ...schemes(bearer), ...variables('CARD') },
    { 'wire.environment.*': schemes(basic) },
  ),
  ...casesOf(
    'concord-environment',
    { ...schemes(basic), ...variables({ username: 'NAME', password: 'WORD' }) },
    {
      'wire.environment.*.username': schemes(bearer),
      'wire.environment.*.password': schemes(client),
    },
  ),
  ...casesOf(
    'concord-environment',
    { ...schemes(client), ...variables({ clientId: 'ID', clientSecret: 'SECRET' }) },
    {
      'wire.environment.*.clientId': schemes(bearer),
      'wire.environment.*.clientSecret': schemes(basic),
    },
  ),
  ...casesOf(
    'concord-versioning',
    { [`${wire}/versioning`]: { in: 'none' } },
    {
      'wire.versioning.in = none': server('https://books.example/v1'),
    },
  ),
  ...casesOf(
    'concord-versioning',
    { [`${wire}/versioning`]: { in: 'path' }, ...server('https://books.example/v1') },
    {
      'wire.versioning.in = path': server('https://books.example'),
    },
  ),
  ...['header', 'query'].flatMap((where) =>
    casesOf('concord-versioning', version(where), {
      [`wire.versioning.in = ${where}`]: server('https://books.example/v1'),
    }),
  ),
  ...casesOf('concord-versioning', version('query'), {
    'wire.versioning.name': { [`${list}/parameters`]: [] },
    'wire.versioning.value': { [`${list}/parameters/0/schema`]: { const: '2025' } },
  }),
  ...['POST', 'PATCH', 'PUT', 'DELETE'].flatMap((method) =>
    casesOf('concord-idempotency', key(method), {
      [`wire.idempotency.methods = ${method}`]: { [`${books}/${method.toLowerCase()}/parameters`]: [] },
    }),
  ),
  ...casesOf('concord-idempotency', key('POST'), {
    'wire.idempotency.send': { [`${books}/post/parameters/0/name`]: 'Other' },
  }),
]

const select = (format: string, more: object = {}): Changes =>
  way('select', { send: { in: 'query', name: 'parts' }, format, meaning: 'expand', ...more })
const sort = (more: object): Changes => way('sort', { send: { in: 'query', name: 'sort' }, ...more })
const ordered = way('sort', { order: { in: 'query', name: 'order' }, values: ['asc', 'desc'] })
const orders = (values: readonly string[]): Changes => taken(query('order', { enum: values }))
const operators = way('filter', { style: 'operators', send: { in: 'query', name: 'where' }, operators: ['eq'] })
const operator = (values: readonly string[]): Changes =>
  taken(query('where', { properties: { operator: { enum: values } } }))
const text = { type: 'string' }
const array = { type: 'array' }

/** How lists are chosen from. */
const choosing: CoverageCase[] = [
  ...casesOf(
    'concord-select',
    { ...select('comma'), ...taken(query('parts', text)) },
    {
      'wire.select.*.send': gone,
      'wire.select.*.format = comma': taken(query('parts', array)),
      'x-operation.select': gone,
    },
  ),
  ...casesOf(
    'concord-select',
    { ...select('list'), ...taken(query('parts', array)) },
    {
      'wire.select.*.format = list': taken(query('parts', text)),
    },
  ),
  ...casesOf(
    'concord-select',
    { ...select('flag'), ...taken(query('parts', { type: 'boolean' })) },
    {
      'wire.select.*.format = flag': taken(query('parts', text)),
    },
  ),
  ...casesOf(
    'concord-select',
    { ...select('comma', { exclude: '-' }), ...taken(query('parts', { enum: ['-title'] })) },
    {
      'wire.select.*.exclude': taken(query('parts', { enum: ['title'] })),
    },
  ),
  ...casesOf(
    'concord-sort',
    { ...sort({ format: 'comma' }), ...taken(query('sort', text)) },
    {
      'wire.sort.*.send': gone,
      'wire.sort.*.format = comma': taken(query('sort', array)),
      'x-operation.sort': gone,
    },
  ),
  ...casesOf(
    'concord-sort',
    { ...sort({ format: 'list' }), ...taken(query('sort', array)) },
    {
      'wire.sort.*.format = list': taken(query('sort', text)),
    },
  ),
  ...casesOf(
    'concord-sort',
    { ...sort({ format: 'one' }), ...taken(query('sort', text)) },
    {
      'wire.sort.*.format = one': taken(query('sort', array)),
    },
  ),
  ...casesOf(
    'concord-sort',
    { ...sort({ descending: '-' }), ...taken(query('sort', { enum: ['-title'] })) },
    {
      'wire.sort.*.descending': taken(query('sort', { enum: ['title'] })),
    },
  ),
  ...casesOf(
    'concord-sort',
    { ...ordered, ...orders(['asc', 'desc']) },
    {
      'wire.sort.*.order': gone,
      'wire.sort.*.values': orders(['up', 'down']),
    },
  ),
  ...casesOf('concord-filter', way('filter', { style: 'parameters' }), { 'wire.filter.*.style = parameters': gone }),
  ...casesOf(
    'concord-filter',
    { ...way('filter', { style: 'expression', send: { in: 'query', name: 'where' } }), ...taken(query('where', text)) },
    {
      'wire.filter.*.style = expression': taken(query('where', array)),
      'wire.filter.*.send': gone,
      'x-operation.filter': gone,
    },
  ),
  ...casesOf(
    'concord-filter',
    { ...operators, ...operator(['eq']) },
    {
      'wire.filter.*.style = operators': gone,
      'wire.filter.*.operators': operator(['eq', 'lt']),
    },
  ),
]

export const requestCases: readonly CoverageCase[] = [...writing, ...choosing]
