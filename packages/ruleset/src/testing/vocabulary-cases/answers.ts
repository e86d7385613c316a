import type { Changes } from '../changed-document.ts'
import { book, books, casesOf, type CoverageCase, wire } from './case.ts'

const schema = '/components/schemas'
const failure = `${schema}/Failure/properties`
const refused = { $ref: '#/components/responses/BadBook' }
const add = `${books}/post/responses`

const errors = (shape: object): Changes => ({ [`${wire}/errors`]: [{ when: { status: '4XX' }, ...shape }] })
const without = (...pointers: readonly string[]): Changes =>
  Object.fromEntries(pointers.map((pointer) => [pointer, undefined]))

const fields = (as: string, value: object, more: object = {}): Changes => ({
  ...errors({ fields: { at: '/fields', as, ...more } }),
  [`${failure}/fields`]: value,
})
const list = { type: 'array', items: { type: 'object', properties: { at: {}, text: {}, kind: {} } } }
const parts = { name: '/at', message: '/text', code: '/kind' }
const part = (name: string): Changes => ({ [`${failure}/fields/items/properties/${name}`]: undefined })

const outcome = {
  [`${wire}/outcome`]: { at: '/title', success: ['ok'] },
  [`${schema}/Book/properties/title`]: { const: 'ok' },
}
const onlyAdd = { [`${books}/get`]: undefined, [book]: {}, '/paths/~1reading-rooms': {} }

/** What errors, outcomes and payloads look like. */
const bodies: CoverageCase[] = [
  ...casesOf(
    'concord-error-shape',
    {},
    {
      'wire.errors.when.status = 4XX': { [`${failure}/error/properties/message`]: undefined },
      'wire.errors.message': { [`${failure}/error/properties/message`]: { type: 'integer' } },
      'wire.errors.code': { [`${failure}/error/properties/code`]: undefined },
    },
  ),
  ...['5XX', 'default'].flatMap((status) =>
    casesOf(
      'concord-error-shape',
      { [`${wire}/errors`]: [{ when: { status }, message: '/error/message' }], [`${add}/500`]: refused },
      { [`wire.errors.when.status = ${status}`]: { [`${add}/500`]: { description: 'It broke.' } } },
    ),
  ),
  ...casesOf(
    'concord-error-details',
    {
      ...outcome,
      [`${wire}/errors`]: [{ when: { outcome: 'lost' }, message: '/text' }],
      [`${schema}/Book/properties`]: { title: { const: 'lost' }, text: {} },
    },
    { 'wire.errors.when.outcome': { [`${schema}/Book/properties/text`]: undefined } },
  ),
  ...casesOf('concord-error-details', errors({ mediaType: 'application/json' }), {
    'wire.errors.mediaType': { '/components/responses/NotFound/content': { 'application/problem+json': {} } },
  }),
  ...['type', 'title', 'detail', 'trace'].flatMap((name) =>
    casesOf('concord-error-details', errors({ [name]: '/error/message' }), {
      [`wire.errors.${name}`]: { [`${failure}/error/properties/message`]: undefined },
    }),
  ),
  ...casesOf('concord-conventions-match', fields('map', { type: 'object' }), {
    'wire.errors.fields.at': { [`${failure}/fields`]: undefined },
  }),
  ...casesOf('concord-error-details', fields('map', { type: 'object' }), {
    'wire.errors.fields.as = map': { [`${failure}/fields`]: list },
  }),
  ...casesOf('concord-error-details', fields('list', list, parts), {
    'wire.errors.fields.as = list': { [`${failure}/fields`]: { type: 'object' } },
    'wire.errors.fields.name': part('at'),
    'wire.errors.fields.message': part('text'),
    'wire.errors.fields.code': part('kind'),
  }),
  ...casesOf(
    'concord-outcome',
    { ...outcome, ...onlyAdd },
    {
      'wire.outcome.at': { [`${schema}/Book/properties/title`]: undefined },
      'wire.outcome.success': { [`${schema}/Book/properties/title`]: { const: 'lost' } },
    },
  ),
  ...casesOf(
    'concord-conventions-match',
    { [`${wire}/payload`]: { item: '/title' }, '/paths/~1reading-rooms': {} },
    {
      'wire.payload.item': { [`${schema}/Book/properties/title`]: undefined },
    },
  ),
  ...casesOf(
    'concord-payload',
    { [`${wire}/payload`]: { item: '', list: '/books' }, [`${books}/get/x-operation`]: {} },
    { 'wire.payload.list': { [`${schema}/BookPage/properties/books`]: { type: 'object' } } },
  ),
]

/** A declared answer in each form, and what makes it one that cannot come. */
function answer(rule: string, value: string, pointer: string, base: Changes, status: number): CoverageCase[] {
  const otherClass = status < 500 ? '5XX' : '4XX'
  const covered = {
    [`${wire}/errors`]: [{ when: { status: 'default' }, code: '/error/code' }, { when: { outcome: 'lost' } }],
  }
  const withOutcome = { [`${wire}/outcome`]: { at: '/title', success: ['ok'] } }
  const coded = { [`${add}/${status}`]: refused }
  return [
    ...casesOf(
      rule,
      { ...base, ...covered, [pointer]: { status } },
      {
        [`${value}.status`]: { [`${wire}/errors`]: [{ when: { status: otherClass } }] },
      },
    ),
    ...casesOf(
      rule,
      { ...base, ...covered, ...withOutcome, [pointer]: { status: 200, outcome: 'lost' } },
      {
        [`${value}.outcome`]: { [`${wire}/outcome`]: { at: '/title', success: ['ok', 'lost'] } },
      },
    ),
    ...casesOf(
      rule,
      { ...base, ...covered, ...coded, [pointer]: { status, code: 'denied' } },
      {
        [`${value}.code`]: { [`${failure}/error/properties/code`]: { enum: ['missing'] } },
      },
    ),
  ]
}

const card = { '/components/securitySchemes': { card: { type: 'http', scheme: 'bearer' } } }

const causes = {
  unknownPath: 404,
  methodNotAllowed: 405,
  notImplemented: 501,
  insecure: 400,
  notAcceptable: 406,
  malformedBody: 400,
  unsupportedMediaType: 415,
  contentTooLarge: 413,
}

/** What requests are refused with. */
const refusals: CoverageCase[] = [
  ...['missing', 'invalid', 'forbidden'].flatMap((failed) => [
    ...answer(
      'concord-credentials',
      `wire.credentials.${failed}`,
      `${wire}/credentials/${failed}`,
      { [`${wire}/credentials`]: {} },
      401,
    ),
    ...answer(
      'concord-credentials',
      `wire.credentials.schemes.*.${failed}`,
      `${wire}/credentials/schemes/card/${failed}`,
      { ...card, [`${wire}/credentials`]: { schemes: { card: {} } } },
      401,
    ),
  ]),
  ...Object.entries(causes).flatMap(([cause, status]) =>
    answer(
      'concord-protocol',
      `wire.protocol.${cause}`,
      `${wire}/protocol/${cause}`,
      { [`${wire}/protocol`]: {} },
      status,
    ),
  ),
  ...answer(
    'concord-validation',
    'wire.validation',
    `${wire}/validation`,
    { [`${add}/200`]: { description: 'Read.' } },
    422,
  ),
]

const deprecated = {
  [`${book}/delete/deprecated`]: true,
  [`${book}/delete/responses/204/headers`]: { Deprecation: {}, Sunset: {} },
}

const hal = {
  [`${wire}/hypermedia`]: { format: 'hal', links: '/_links', embedded: '/_embedded' },
  [`${wire}/pagination/window/read/items`]: '/_embedded/books',
  '/components/responses/Book/content': { 'application/hal+json': { schema: { $ref: '#/components/schemas/Book' } } },
  [`${books}/get/responses/200`]: { description: 'Books.' },
  '/paths/~1reading-rooms': {},
}

/** What answers say of themselves. */
const about: CoverageCase[] = [
  ...casesOf('concord-hypermedia', hal, {
    'wire.hypermedia.format = hal': { '/components/responses/Book/content': { 'application/json': {} } },
    'wire.hypermedia.links': { [`${schema}/Book/properties/_links`]: undefined },
    'wire.hypermedia.embedded': { [`${wire}/pagination/window/read/items`]: '/books' },
  }),
  ...casesOf(
    'concord-trace',
    { [`${wire}/trace`]: { in: 'header', at: 'RateLimit-Limit' } },
    {
      'wire.trace': without('/components/responses/NotFound/headers'),
    },
  ),
  ...casesOf(
    'concord-timing',
    { [`${wire}/timing`]: { in: 'header', at: 'RateLimit-Limit' } },
    {
      'wire.timing': without('/components/responses/Book/headers'),
    },
  ),
  ...['unknown', 'absent'].flatMap((meaning) =>
    casesOf(
      'concord-null-meaning',
      { [`${wire}/nullMeans`]: meaning, [`${schema}/Book/properties/title/type`]: ['string', 'null'] },
      { [`wire.nullMeans = ${meaning}`]: { [`${schema}/Book/properties/title/type`]: 'string' } },
    ),
  ),
  ...casesOf(
    'concord-events',
    {
      [`${wire}/events`]: { end: '[DONE]' },
      [`${book}/get/responses/200`]: {
        description: 'Pages.',
        content: { 'text/event-stream': { schema: { enum: ['page'] } } },
      },
    },
    { 'wire.events.end': { [`${book}/get/responses/200/content/text~1event-stream/schema/enum`]: ['page', '[DONE]'] } },
  ),
  ...['deprecated', 'sunset'].flatMap((name) => {
    const header = name === 'sunset' ? 'Sunset' : 'Deprecation'
    return casesOf(
      'concord-deprecation-headers',
      { [`${wire}/deprecation`]: { [name]: { in: 'header', at: header } }, ...deprecated },
      { [`wire.deprecation.${name}`]: without(`${book}/delete/responses/204/headers/${header}`) },
    )
  }),
]

export const answerCases: readonly CoverageCase[] = [...bodies, ...refusals, ...about]
