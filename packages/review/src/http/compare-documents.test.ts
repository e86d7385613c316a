import { expect, test } from 'vitest'

import { asOperation, asWebhook, reviewTexts, said } from '../testing/review-texts.ts'

const ok = "responses: { '200': { description: OK } }"
const param = (text: string): string => `parameters: [${text}]\n${ok}`
const answer = (text: string): string => `responses:\n  '200': { description: OK, ${text} }`
const body = (type: string, schema = 'type: string'): string =>
  `requestBody: { content: { ${type}: { schema: { ${schema} } } } }\n${ok}`
const form = (encoding: string): string =>
  `requestBody: { content: { multipart/form-data: { schema: { type: object }, encoding: ${encoding} } } }\n${ok}`
const callback = (schema: string): string => `${ok}
callbacks:
  done:
    '{$request.query.url}':
      post:
        requestBody: { content: { application/json: { schema: { ${schema} } } } }
        ${ok}`

/** What is said of an operation that callers call, and of one that the API calls. */
const operations: readonly (readonly [string, string, string, readonly string[], readonly string[]])[] = [
  [
    'the case of a header',
    param('{ name: X-Trace, in: header, schema: {} }'),
    param('{ name: x-trace, in: header, schema: {} }'),
    [],
    [],
  ],
  [
    'the schema of a parameter',
    param('{ name: q, in: query, schema: { type: string } }'),
    param('{ name: q, in: query, schema: { type: string, maxLength: 5 } }'),
    ['request-limit-narrowed breaking'],
    ['response-limit-narrowed safe'],
  ],
  [
    'explode of what is no list',
    param('{ name: q, in: query, schema: { type: string } }'),
    param('{ name: q, in: query, explode: false, schema: { type: string } }'),
    [],
    [],
  ],
  [
    'explode of a list',
    param('{ name: q, in: query, schema: { type: array } }'),
    param('{ name: q, in: query, explode: false, schema: { type: array } }'),
    ['request-serialization-changed breaking'],
    ['response-serialization-changed breaking'],
  ],
  [
    'style',
    param('{ name: q, in: query, schema: { type: array } }'),
    param('{ name: q, in: query, style: pipeDelimited, schema: { type: array } }'),
    ['request-serialization-changed breaking'],
    ['response-serialization-changed breaking'],
  ],
  [
    'a parameter that is JSON now',
    param('{ name: q, in: query, schema: { type: object } }'),
    param('{ name: q, in: query, content: { application/json: { schema: { type: object } } } }'),
    ['request-serialization-changed breaking'],
    ['response-serialization-changed breaking'],
  ],
  [
    'a parameter that moved, and demands more',
    param('{ name: q, in: query, schema: { type: string } }'),
    param('{ name: q, in: header, required: true, schema: { type: string } }'),
    ['request-parameter-moved breaking', 'request-parameter-required breaking'],
    ['response-parameter-moved breaking', 'response-parameter-required safe'],
  ],
  ['a charset that is the usual one', body('application/json'), body(`'application/json; charset=UTF-8'`), [], []],
  [
    'a range in place of a type',
    body('application/json'),
    body(`'*/*'`),
    ['request-media-type-added safe'],
    ['response-media-type-added risky'],
  ],
  [
    'a type in place of a range',
    body(`'text/*'`),
    body('application/json'),
    ['request-media-type-removed breaking', 'request-media-type-added safe'],
    ['response-media-type-removed breaking', 'response-media-type-added safe'],
  ],
  [
    'a body',
    body('application/json'),
    body('application/json', 'type: integer'),
    ['request-type-changed breaking'],
    ['response-type-changed breaking'],
  ],
  [
    'the encoding of a part',
    form('{ a: { contentType: text/plain } }'),
    form('{ a: { contentType: text/csv } }'),
    ['request-encoding-changed breaking'],
    ['response-encoding-changed breaking'],
  ],
  [
    'a default of the encoding',
    form('{ a: { contentType: text/plain } }'),
    form('{ a: { contentType: text/plain, allowReserved: false } }'),
    [],
    [],
  ],
  [
    'the schema of a header',
    answer('headers: { X-Left: { schema: { type: integer } } }'),
    answer('headers: { x-left: { schema: { type: string } } }'),
    ['response-type-changed breaking'],
    ['request-type-changed breaking'],
  ],
  [
    'a header of the media type',
    answer('headers: { Content-Type: { schema: { type: string } } }'),
    answer('headers: {}'),
    [],
    [],
  ],
  [
    'a body that an answer has lost',
    answer('content: { application/json: { schema: { type: string } } }'),
    answer('content: {}'),
    ['response-body-removed breaking'],
    ['request-body-removed breaking'],
  ],
  [
    'a range of statuses',
    `responses: { '404': { description: No }, '200': { description: OK } }`,
    `responses: { 4XX: { description: No }, '200': { description: OK } }`,
    ['response-status-added safe'],
    ['request-status-added safe'],
  ],
  [
    'an error that is gone',
    `responses: { '404': { description: No }, '200': { description: OK } }`,
    ok,
    ['response-status-removed risky'],
    ['request-status-removed breaking'],
  ],
  [
    'an error that default stands for',
    `responses: { '404': { description: No }, '200': { description: OK } }`,
    `responses: { default: { description: No }, '200': { description: OK } }`,
    ['response-status-added safe'],
    ['request-status-added safe'],
  ],
  [
    'an earlier end',
    `deprecated: true\nx-sunset: 2030-01-31\n${ok}`,
    `deprecated: true\nx-sunset: 2029-01-31\n${ok}`,
    ['sunset-moved risky'],
    ['sunset-moved risky'],
  ],
  [
    'what a callback sends',
    callback('type: string, maxLength: 5'),
    callback('type: string, maxLength: 9'),
    ['response-limit-widened breaking'],
    ['request-limit-widened safe'],
  ],
]

test.each(operations)('%s', (_, before, after, called, calling) => {
  expect(said(asOperation(before), asOperation(after))).toEqual(called)
  expect(said(asWebhook(before), asWebhook(after))).toEqual(calling)
})

const schemes = `components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    oauth: { type: oauth2, flows: { implicit: { authorizationUrl: 'https://a.example', scopes: { read: r, write: w } } } }
`
const secured = (root: string, own?: string, definitions = schemes): string =>
  `${definitions}${root === '' ? '' : `security: ${root}\n`}paths:\n  /a:\n    get: { ${own === undefined ? '' : `security: ${own}, `}${ok} }\n    put: { ${ok} }\n`

test.each([
  ['inherited and spelled out', secured('[{ key: [] }]'), secured('[{ key: [] }]', '[{ key: [] }]'), []],
  [
    'an exception for one operation',
    secured('[{ key: [] }]'),
    secured('[{ key: [] }]', '[]'),
    ['security-removed breaking'],
  ],
  ['for all operations, said once', secured(''), secured('[{ key: [] }]'), ['security-added breaking']],
  [
    'alternatives in another order',
    secured('[{ key: [] }, { oauth: [read] }]'),
    secured('[{ oauth: [read] }, { key: [] }]'),
    [],
  ],
  ['anonymous no longer', secured('[{}, { key: [] }]'), secured('[{ key: [] }]'), ['security-added breaking']],
  ['anonymous as well', secured('[{ key: [] }]'), secured('[{ key: [] }, {}]'), ['security-optional risky']],
  [
    'another scheme',
    secured('[{ key: [] }]'),
    secured('[{ oauth: [] }]'),
    ['security-alternative-removed breaking', 'security-alternative-added safe'],
  ],
  [
    'a scheme with another name',
    secured('[{ key: [] }]'),
    secured('[{ apiKey: [] }]', undefined, schemes.replace('key:', 'apiKey:')),
    [],
  ],
  [
    'a scheme in another header',
    secured('[{ key: [] }]'),
    secured('[{ key: [] }]', undefined, schemes.replace('X-Key', 'X-Api-Key')),
    ['security-scheme-changed breaking'],
  ],
  [
    'a scheme of another type, said once',
    secured('[{ key: [] }]'),
    secured(
      '[{ key: [] }]',
      undefined,
      schemes.replace('type: apiKey, in: header, name: X-Key', 'type: http, scheme: basic'),
    ),
    ['security-scheme-changed breaking'],
  ],
  [
    'a scope that no flow has',
    secured('[{ oauth: [read] }]'),
    secured('[{ oauth: [read] }]', undefined, schemes.replace(', write: w', '')),
    ['security-scheme-changed breaking'],
  ],
  [
    'a scheme that nobody uses',
    secured('[{ oauth: [read] }]'),
    secured('[{ oauth: [read] }]', undefined, schemes.replace('X-Key', 'X-Api-Key')),
    [],
  ],
])('security: %s', (_, before, after, expected) => {
  expect(said(before, after)).toEqual(expected)
})

const path = (text: string, parameter: string): string =>
  `paths:\n  ${text}:\n    parameters: [{ name: ${parameter}, in: path, required: true, schema: { type: string } }]\n    get: { ${ok} }\n`
test.each([
  ['a renamed parameter', path('/a/{x}', 'x'), path('/a/{y}', 'y'), ['path-parameter-renamed annotation']],
  ['another path', path('/a/{x}', 'x'), path('/b/{x}', 'x'), ['operation-removed breaking', 'operation-added safe']],
  [
    'a parameter of the path that moved to the operation',
    path('/a/{x}', 'x'),
    `paths:\n  /a/{x}:\n    get: { parameters: [{ name: x, in: path, required: true, schema: { type: string } }], ${ok} }\n`,
    [],
  ],
  [
    'a path behind a $ref',
    path('/a/{x}', 'x'),
    `paths: { '/a/{x}': { $ref: '#/components/pathItems/A' } }\ncomponents:\n  pathItems:\n    A:\n      parameters: [{ name: x, in: path, required: true, schema: { type: string } }]\n      get: { ${ok} }\n`,
    [],
  ],
])('paths: %s', (_, before, after, expected) => {
  expect(said(before, after)).toEqual(expected)
})

const linked = (link: string, id: string): string => `paths:
  /a:
    post: { responses: { '201': { description: Made, links: { self: { ${link} } } } } }
  /b:
    get: { operationId: ${id}, ${ok} }
  /c:
    get: { operationId: other, ${ok} }
`
test.each([
  ['an operation by another id', 'operationId: get', 'get', 'operationId: fetch', 'fetch', []],
  ['an operation by its address', 'operationId: get', 'get', "operationRef: '#/paths/~1b/get'", 'get', []],
  ['another operation', 'operationId: get', 'get', 'operationId: other', 'get', ['response-link-changed risky']],
  ['no operation', 'operationId: get', 'get', 'operationId: gone', 'get', ['response-link-changed risky']],
  [
    'another value',
    'operationId: get',
    'get',
    'operationId: get, requestBody: a',
    'get',
    ['response-link-changed risky'],
  ],
])('a link to %s', (_, link, id, after, idAfter, expected) => {
  expect(said(linked(link, id), linked(after, idAfter))).toEqual(expected)
})

test('a body of bytes needs no schema in 3.1, one of JSON does', () => {
  const upload = (type: string, schema: string): string =>
    asOperation(`requestBody: { content: { ${type}: { ${schema} } } }\n${ok}`)
  const old = (type: string): string => `openapi: 3.0.3\n${upload(type, 'schema: { type: string, format: binary }')}`
  expect(said(old('application/octet-stream'), upload('application/octet-stream', ''))).toEqual([])
  expect(said(old('image/png'), upload('image/png', 'schema: {}'))).toEqual([])
  expect(said(old('application/json'), upload('application/json', ''))).not.toEqual([])
  expect(said(old('image/png'), upload('image/png', 'schema: { type: string, maxLength: 9 }'))).not.toEqual([])
})

test('who sends a request is called by name, and so is the way', () => {
  const sent = (more: string): string =>
    `requestBody: { content: { application/json: { schema: { type: object, required: [a${more}], properties: { a: {}, b: {} } } } } }\n${answer(`content: { application/json: { schema: { type: object, required: [a${more}], properties: { a: {}, b: {} } } } }`)}`
  const messages = (before: string, after: string): string[] =>
    reviewTexts(before, after).findings.map(({ message }) =>
      message.replace(/^.*? (?:demands|always has) `b` /, '').replace(/ (?:who|read).*/, ''),
    )
  const calls = (more: string): string =>
    `${ok}\ncallbacks: { done: { '{$request.query.url}': { post: { ${sent(more).replace('\n', ', ').replace('\n', ' ').replace('responses:   ', 'responses: { ')} } } } } }`
  const own = ['in requests: callers', 'in responses: callers']
  const other = ['in what receivers answer: receivers', 'in what the API sends: receivers']
  expect(messages(asOperation(sent('')), asOperation(sent(', b')))).toEqual(own)
  expect(messages(asWebhook(sent('')), asWebhook(sent(', b')))).toEqual(other)
  expect(messages(asOperation(calls('')), asOperation(calls(', b')))).toEqual(other)
})

test('an operation that ended as announced is risky to remove, any other is breaking', () => {
  const ending = (more: string): string => `paths:\n  /a:\n    get: { ${more}${ok} }\n`
  const today = { today: '2026-07-01' }
  expect(said(ending('deprecated: true, x-sunset: 2026-06-30, '), 'paths: {}', today)).toEqual([
    'operation-removed risky',
  ])
  expect(said(ending('deprecated: true, x-sunset: 2026-07-01, '), 'paths: {}', today)).toEqual([
    'operation-removed breaking',
  ])
  expect(said(ending('deprecated: true, '), 'paths: {}', today)).toEqual(['operation-removed breaking'])
  expect(said(ending('deprecated: true, x-sunset: 2026-06-30, '), 'paths: {}')).toEqual(['operation-removed breaking'])
})

test('so are a property, a parameter and a header', () => {
  const today = { today: '2026-07-01' }
  const old = 'deprecated: true, x-sunset: 2026-06-30'
  const sent = (properties: string): string =>
    asOperation(
      `requestBody: { content: { application/json: { schema: { type: object, properties: { ${properties} } } } } }\n${ok}`,
    )
  expect(said(sent(`a: { type: string, ${old} }`), sent(''), today)).toEqual(['request-property-removed risky'])
  expect(said(asOperation(param(`{ name: q, in: query, ${old} }`)), asOperation(ok), today)).toEqual([
    'request-parameter-removed risky',
  ])
  expect(said(asOperation(answer(`headers: { X: { ${old} } }`)), asOperation(answer('')), today)).toEqual([
    'response-header-removed risky',
  ])
})

const shared = (pet: string): string => `paths:
  /pets:
    get: { operationId: listPets, responses: { '200': { description: OK, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } } } }
    post: { operationId: addPet, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, ${ok} }
  /owners:
    get: { operationId: listOwners, responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Owner' } } } } } }
    delete: { operationId: dropOwners, ${ok} }
components:
  schemas:
    Pet: ${pet}
    Owner: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { pets: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }] }
`

test('a change of a shared schema is said once a direction, where it is, with all it affects', () => {
  const before = shared(
    '{ type: object, required: [name], properties: { name: { type: string, description: A name. } } }',
  )
  const after = shared(
    '{ type: object, required: [name], properties: { name: { type: [string, "null"], description: The name. } } }',
  )
  const { bump, summary, findings } = reviewTexts(before, after)
  const type = { pointer: '/components/schemas/Pet/properties/name/type' }
  const description = { pointer: '/components/schemas/Pet/properties/name/description' }
  expect({ bump, summary }).toEqual({ bump: 'major', summary: { breaking: 1, risky: 0, safe: 1 } })
  expect(findings.map(({ message: _message, tier: _tier, clientLevel: _clientLevel, ...rest }) => rest)).toEqual([
    {
      rule: 'response-null-accepted',
      level: 'breaking',
      direction: 'response',
      base: type,
      head: type,
      operations: ['listOwners', 'listPets'],
    },
    {
      rule: 'request-null-accepted',
      level: 'safe',
      direction: 'request',
      base: type,
      head: type,
      operations: ['addPet'],
    },
    {
      rule: 'description-changed',
      level: 'annotation',
      direction: undefined,
      base: description,
      head: description,
      operations: ['addPet', 'listOwners', 'listPets'],
    },
  ])
})

test('two edits that look alike are two findings', () => {
  const two = (more: string): string => `paths:
  /a:
    get: { responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { one: { $ref: '#/components/schemas/One' }, two: { $ref: '#/components/schemas/Two' } } } } } } } }
components: { schemas: { Name: { type: string }, One: { type: object, properties: { ${more} } }, Two: { type: object, properties: { ${more} } } } }
`
  expect(said(two(''), two(`name: { $ref: '#/components/schemas/Name' }`))).toEqual([
    'response-property-added safe',
    'response-property-added safe',
  ])
})
