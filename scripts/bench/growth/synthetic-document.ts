import { failures, operationsOf } from './operations.ts'
import { resourcesOf } from './resources.ts'
import { schemasOf, sharedSchemas } from './schemas.ts'

/** Operations of a kind of records. */
const each = 5

/**
 * A document nobody wrote, with as many operations as asked for: resources that are listed, created, read, changed and
 * removed, some below others, in areas of twenty. Schemas are composed, refer to each other in circles within an area,
 * and share a few with all others, so that a part of the document is like any other, and its size the one thing that
 * differs. The same count and seed give the same document.
 */
export function syntheticDocument(count: number, seed = 1) {
  const resources = resourcesOf(Math.ceil(count / each))
  const paths: Record<string, Record<string, Readonly<Record<string, unknown>>>> = {}
  for (const { path, method, operation } of resources.flatMap(operationsOf).slice(0, count))
    (paths[path] ??= {})[method] = operation
  const areas = [...new Set(resources.map(({ area }) => area))]
  const schemas = resources.flatMap((resource, index) => schemasOf(resource, seed + index))
  return {
    openapi: '3.1.1',
    info: {
      title: 'Synthetic API',
      version: '1.0.0',
      summary: 'Keeps records of many kinds.',
      description: 'Send your key with each request; what is wrong with one is said in a body that all failures share.',
      contact: { name: 'API support', url: 'https://support.example.org' },
      license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: 'https://synthetic.api.test/v1', description: 'Production.' }],
    security: [{ key: [] }],
    tags: areas.map((name) => ({ name, description: `What concerns ${name.toLowerCase()}.` })),
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key from the settings.' } },
      parameters: {
        limit: query('limit', 'How many to return at most.', { minimum: 1, maximum: 100, default: 20 }),
        offset: query('offset', 'How many to skip.', { minimum: 0, default: 0 }),
      },
      schemas: { ...sharedSchemas, ...Object.fromEntries(schemas) },
      responses: Object.fromEntries(
        Object.entries(failures).map(([name, description]) => [
          name,
          {
            description,
            ...(name === 'Unauthorized' && { headers: { 'WWW-Authenticate': asksFor } }),
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
          },
        ]),
      ),
    },
    'x-conventions': conventions,
  }
}

const asksFor = { required: true, description: 'How to authenticate.', schema: { type: 'string' } }

function query(name: string, description: string, bounds: object): object {
  return { name, in: 'query', description, schema: { type: 'integer', ...bounds } }
}

const conventions = {
  version: 1,
  wire: {
    style: 'resource',
    versioning: { in: 'path', value: 'v1' },
    payload: { item: '' },
    errors: [
      { when: { status: '4XX' }, message: '/message' },
      { when: { status: '5XX' }, message: '/message' },
    ],
    credentials: { missing: 401, invalid: 401, forbidden: 403 },
    create: { status: 201 },
    delete: { status: 204 },
    update: { method: 'PATCH', semantics: 'merge-patch', onNull: 'reject' },
    pagination: {
      offset: {
        style: 'offset',
        send: { limit: { in: 'query', name: 'limit' }, offset: { in: 'query', name: 'offset' } },
        read: { items: '/data', total: '/total' },
        limit: { default: 20, maximum: 100, over: 'reject' },
      },
    },
  },
  require: {
    statuses: [401, 403, 429, 500],
    naming: { properties: 'camelCase', paths: 'kebab-case', operations: 'camelCase', time: 'rfc3339' },
  },
}
