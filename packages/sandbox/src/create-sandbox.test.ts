import { createApi, type JsonObject } from '@concord-api/model'
import { describe, expect, test } from 'vitest'

import { createSandbox } from './create-sandbox.ts'
import type { Sandbox, SandboxOptions } from './sandbox.ts'

const json = (schema: object, example?: unknown): object => ({
  description: 'An answer.',
  content: { 'application/json': { schema, ...(example !== undefined && { example }) } },
})
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })
const pathParameter = (name: string, type = 'string'): object => ({
  name,
  in: 'path',
  required: true,
  schema: { type },
})

/** A document without conventions: what plain OpenAPI says is enough. */
const plain = {
  openapi: '3.1.1',
  info: { title: 'Zoo', version: '1.0.0' },
  servers: [
    { url: 'https://{region}.zoo.example/{stage}', variables: { region: { default: 'eu' }, stage: { default: 'v3' } } },
  ],
  paths: {
    '/animals': {
      get: {
        parameters: [{ name: 'kind', in: 'query', schema: { type: 'string' } }],
        responses: {
          200: json(
            { type: 'object', required: ['animals'], properties: { animals: { type: 'array', items: ref('Animal') } } },
            { animals: [{ id: 1, name: 'Leo', kind: 'lion' }] },
          ),
        },
      },
      post: {
        requestBody: { required: true, content: { 'application/json': { schema: ref('NewAnimal') } } },
        responses: { 201: json(ref('Animal')), 400: json(ref('Problem')) },
      },
    },
    '/animals/{animalId}': {
      get: {
        parameters: [pathParameter('animalId', 'integer')],
        responses: { 200: json(ref('Animal')), 404: json(ref('Problem')) },
      },
      put: {
        parameters: [pathParameter('animalId', 'integer')],
        requestBody: { content: { 'application/json': { schema: ref('NewAnimal') } } },
        responses: { 200: json(ref('Animal')), 404: json(ref('Problem')) },
      },
      delete: {
        parameters: [pathParameter('animalId', 'integer')],
        responses: { 204: { description: 'Gone.' }, 404: json(ref('Problem')) },
      },
    },
    '/animals/{animalId}/meals': {
      post: {
        parameters: [pathParameter('animalId', 'integer')],
        requestBody: { content: { 'application/json': { schema: ref('NewMeal') } } },
        responses: { 201: json(ref('Meal')), 404: json(ref('Problem')) },
      },
      get: {
        parameters: [pathParameter('animalId', 'integer')],
        responses: { 200: json({ type: 'array', items: ref('Meal') }), 404: json(ref('Problem')) },
      },
    },
    '/animals/count': {
      get: {
        responses: {
          200: json({ type: 'object', required: ['count'], properties: { count: { type: 'integer' } } }, { count: 7 }),
        },
      },
    },
    '/maps/{name}.{format}': {
      get: {
        parameters: [pathParameter('name'), pathParameter('format')],
        responses: { 200: json({ type: 'object' }) },
      },
    },
  },
  components: {
    schemas: {
      NewAnimal: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string', minLength: 1 }, kind: { type: 'string', default: 'unknown' } },
      },
      Animal: {
        allOf: [
          ref('NewAnimal'),
          {
            type: 'object',
            required: ['id'],
            properties: { id: { type: 'integer', readOnly: true }, bornAt: { type: 'string', format: 'date-time' } },
          },
        ],
      },
      NewMeal: { type: 'object', required: ['food'], properties: { food: { type: 'string' } } },
      Meal: {
        allOf: [
          ref('NewMeal'),
          {
            type: 'object',
            required: ['id', 'animalId', 'servedAt'],
            properties: {
              id: { type: 'string', format: 'uuid' },
              animalId: { type: 'integer' },
              servedAt: { type: 'string', format: 'date-time' },
            },
          },
        ],
      },
      Problem: {
        type: 'object',
        required: ['title', 'status'],
        properties: { title: { type: 'string' }, status: { type: 'integer' }, detail: { type: 'string' } },
      },
    },
  },
}

function open(document: JsonObject = plain, options: SandboxOptions = {}): Sandbox {
  const nowhere = { file: 'zoo.yaml', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' }
  return createSandbox(
    createApi('zoo', document, () => nowhere),
    options,
  )
}

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

async function send(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await sandbox.fetch(`http://zoo.example${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) }
}

describe('a document without conventions', () => {
  test('is served below the path of its server', () => {
    expect(open().basePath).toBe('/v3')
  })

  test('begins with what its examples show', async () => {
    expect(await send(open(), 'GET', '/v3/animals')).toMatchObject({
      status: 200,
      body: { animals: [{ id: 1, name: 'Leo' }] },
    })
  })

  test('keeps what is added, and fills in defaults', async () => {
    const sandbox = open()
    const added = await send(sandbox, 'POST', '/v3/animals', { name: 'Dumbo' })
    expect(added).toMatchObject({ status: 201, body: { id: 2, name: 'Dumbo', kind: 'unknown' } })
    expect(await send(sandbox, 'GET', '/v3/animals/2')).toMatchObject({ status: 200, body: { name: 'Dumbo' } })
    expect(await send(sandbox, 'GET', '/v3/animals?kind=lion')).toMatchObject({ body: { animals: [{ id: 1 }] } })
  })

  test('a PUT takes the place of what was there', async () => {
    const sandbox = open()
    expect(await send(sandbox, 'PUT', '/v3/animals/1', { name: 'Leon' })).toMatchObject({
      status: 200,
      body: { id: 1, name: 'Leon' },
    })
    expect((await send(sandbox, 'GET', '/v3/animals/1')).body).toEqual({ id: 1, name: 'Leon' })
  })

  test('what is removed is gone', async () => {
    const sandbox = open()
    expect((await send(sandbox, 'DELETE', '/v3/animals/1')).status).toBe(204)
    expect(await send(sandbox, 'GET', '/v3/animals/1')).toMatchObject({
      status: 404,
      body: { title: 'Not Found', status: 404 },
    })
  })

  test('what belongs to something is listed there only', async () => {
    const sandbox = open()
    await send(sandbox, 'POST', '/v3/animals', { name: 'Dumbo' })
    const meal = await send(sandbox, 'POST', '/v3/animals/2/meals', { food: 'hay' })
    expect(meal).toMatchObject({ status: 201, body: { animalId: 2, food: 'hay' } })
    expect((await send(sandbox, 'GET', '/v3/animals/2/meals')).body).toHaveLength(1)
    expect((await send(sandbox, 'GET', '/v3/animals/1/meals')).body).toEqual([])
    expect((await send(sandbox, 'GET', '/v3/animals/9/meals')).status).toBe(404)
  })

  test('a fixed path goes before one with a parameter', async () => {
    expect((await send(open(), 'GET', '/v3/animals/count')).body).toEqual({ count: 7 })
  })

  test('a segment may be more than a parameter', async () => {
    const sandbox = open()
    expect((await send(sandbox, 'GET', '/v3/maps/north.png')).status).toBe(200)
    expect((await send(sandbox, 'GET', '/v3/maps/north')).status).toBe(404)
  })

  test.each([
    { method: 'GET', path: '/v3/nothing', status: 404 },
    { method: 'GET', path: '/animals', status: 404 },
    { method: 'PATCH', path: '/v3/animals', status: 405 },
    { method: 'BREW', path: '/v3/animals', status: 501 },
    { method: 'GET', path: '/v3/animals/one', status: 404 },
  ])('$method $path is $status', async ({ method, path, status }) => {
    expect((await send(open(), method, path)).status).toBe(status)
  })

  test('another method is told which there are', async () => {
    expect((await send(open(), 'PATCH', '/v3/animals')).headers.get('allow')).toBe('GET, HEAD, POST')
  })

  test('HEAD is answered like GET, without a body', async () => {
    const { status, headers, body } = await send(open(), 'HEAD', '/v3/animals')
    expect([status, headers.get('content-type'), body]).toEqual([200, 'application/json', undefined])
  })

  test.each([
    { what: 'no JSON', body: '{', type: 'application/json' },
    { what: 'another media type', body: 'name=x', type: 'text/plain' },
    { what: 'a missing property', body: '{}', type: 'application/json' },
    { what: 'too much', body: `"${'x'.repeat(2_000_000)}"`, type: 'application/json' },
  ])('$what is refused as documented', async ({ body, type }) => {
    expect((await send(open(), 'POST', '/v3/animals', body, { 'content-type': type })).status).toBe(400)
  })
})

test('the same seed and clock give the same answers', async () => {
  const run = async (seed: number): Promise<unknown> => {
    const sandbox = open(plain, { seed, clock: () => Date.parse('2026-01-15T10:00:00Z') })
    return [
      (await send(sandbox, 'POST', '/v3/animals/1/meals', { food: 'hay' })).body,
      (await send(sandbox, 'GET', '/v3/animals/1/meals')).body,
    ]
  }
  expect(await run(7)).toEqual(await run(7))
  expect(await run(7)).not.toEqual(await run(8))
})

test('writes that come at once are done one after the other', async () => {
  const sandbox = open(plain, {
    settings: {
      version: 1,
      collections: { animals: { rules: [{ on: ['create'], unique: ['name'], answer: 400, message: 'Taken.' }] } },
    },
  })
  const all = await Promise.all(Array.from({ length: 20 }, () => send(sandbox, 'POST', '/v3/animals', { name: 'One' })))
  expect(all.filter(({ status }) => status === 201)).toHaveLength(1)
})

test('a browser may read what it needs', async () => {
  const sandbox = open()
  const preflight = await send(sandbox, 'OPTIONS', '/v3/animals', undefined, {
    origin: 'https://app.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type,authorization',
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
  expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization')
  const answer = await send(sandbox, 'GET', '/v3/animals', undefined, { origin: 'https://app.example' })
  expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After')
})

test('everything can be put back', async () => {
  const sandbox = open()
  await sandbox.insert('animals', { name: 'Dumbo' })
  expect(sandbox.list('animals')).toHaveLength(2)
  await sandbox.reset()
  expect(sandbox.list('animals')).toHaveLength(1)
})

const hal = {
  ...plain,
  servers: [{ url: '/' }],
  paths: {
    '/cages': {
      get: {
        'x-operation': { pagination: 'links', key: 'cages' },
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer' } },
          { name: 'cursor', in: 'query', schema: { type: 'string' } },
        ],
        responses: {
          200: json({
            type: 'object',
            required: ['_links', '_embedded'],
            properties: {
              _links: { type: 'object', additionalProperties: ref('Link') },
              _embedded: {
                type: 'object',
                required: ['cages'],
                properties: { cages: { type: 'array', items: ref('Cage') } },
              },
            },
          }),
        },
      },
    },
    '/cages/{cageId}': {
      get: {
        operationId: 'getCage',
        parameters: [pathParameter('cageId')],
        responses: {
          200: {
            ...json(ref('Cage'), { id: 'c1', animal: 'a1' }),
            links: {
              self: { operationId: 'getCage', parameters: { cageId: '$response.body#/id' } },
              next: { operationId: 'getCage', parameters: { cageId: '$response.body#/nextId' } },
              door: { operationId: 'getDoor', parameters: { cageId: '$response.body#/id' } },
              gone: { operationId: 'getCage', parameters: { cageId: 'c404' } },
            },
          },
        },
      },
    },
    '/cages/{cageId}/doors/{doorId}': {
      get: {
        operationId: 'getDoor',
        parameters: [pathParameter('cageId'), pathParameter('doorId')],
        responses: { 200: json({ type: 'object' }) },
      },
    },
  },
  components: {
    schemas: {
      Link: {
        type: 'object',
        required: ['href'],
        properties: { href: { type: 'string' }, templated: { type: 'boolean' } },
      },
      Cage: {
        type: 'object',
        required: ['_links', 'id'],
        properties: { _links: { type: 'object', additionalProperties: ref('Link') }, id: { type: 'string' } },
      },
    },
  },
  'x-conventions': {
    version: 1,
    wire: {
      style: 'resource',
      hypermedia: { format: 'hal' },
      pagination: {
        links: {
          style: 'link',
          send: { cursor: { in: 'query', name: 'cursor' }, limit: { in: 'query', name: 'limit' } },
          read: { items: '/_embedded/{key}', next: '/_links/next/href' },
        },
      },
    },
  },
}

describe('hypermedia', () => {
  test('leads to what is there; what is not given is a template', async () => {
    expect((await send(open(hal), 'GET', '/cages/c1')).body).toEqual({
      _links: { self: { href: '/cages/c1' }, door: { href: '/cages/c1/doors/{doorId}', templated: true } },
      id: 'c1',
    })
  })

  test('leads from page to page', async () => {
    const sandbox = open(hal)
    for (const id of ['c2', 'c3']) await sandbox.insert('cages', { id })
    const seen: unknown[] = []
    for (let address: string | undefined = '/cages?limit=2'; address !== undefined;) {
      const { body } = await send(sandbox, 'GET', address)
      const page = body as { _links: { next?: { href: string } }; _embedded: { cages: { id: string }[] } }
      seen.push(...page._embedded.cages.map(({ id }) => id))
      address = page._links.next?.href
    }
    expect(seen).toEqual(['c1', 'c2', 'c3'])
  })
})

describe('faults', () => {
  const fault = (value: string): Record<string, string> => ({ 'sandbox-fault': value })

  test('a status that the document does not have gives one that it has', async () => {
    expect((await send(open(), 'GET', '/v3/animals/1', undefined, fault('status=503'))).status).toBe(503)
  })

  test('a connection that is dropped rejects like fetch', async () => {
    await expect(send(open(), 'GET', '/v3/animals', undefined, fault('drop'))).rejects.toThrow(TypeError)
  })

  test('a body that is cut off cannot be read', async () => {
    await expect(send(open(), 'GET', '/v3/animals', undefined, fault('truncate'))).rejects.toThrow(TypeError)
  })

  test('another content type is a page of a proxy', async () => {
    const answer = await open().fetch('http://zoo.example/v3/animals', { headers: fault('content-type="text/html"') })
    expect(await answer.text()).toContain('<!doctype html>')
  })

  test('latency is waited for', async () => {
    const began = performance.now()
    await send(open(), 'GET', '/v3/animals', undefined, fault('delay=60'))
    expect(performance.now() - began).toBeGreaterThanOrEqual(55)
  })
})

test('a log has no secrets', async () => {
  const logged: string[] = []
  const document = {
    ...plain,
    security: [{ key: [] }],
    components: { ...plain.components, securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'key' } } },
  }
  const sandbox = open(document, { log: ({ method, path, status }) => logged.push(`${method} ${path} ${status}`) })
  await send(sandbox, 'GET', '/v3/animals?key=sandbox-zoo-key-full&kind=lion')
  expect(logged).toEqual(['GET /v3/animals?key=***&kind=lion 200'])
})
