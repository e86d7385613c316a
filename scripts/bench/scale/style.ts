import type { Random } from '../random.ts'

/** How an API pages its lists: the parameter beside `limit`, and the property of a page that leads on. */
interface Paging {
  readonly name: 'cursor' | 'offset' | 'page'
  readonly parameter: object
  readonly property: readonly [name: string, schema: object]
  readonly convention: object
}

/** What APIs differ in. */
export interface Style {
  readonly paging: Paging
  readonly scheme: string
  readonly security: object
  /** Properties of several words. */
  readonly snakeCase: boolean
}

const limit = { in: 'query', name: 'limit' }
const bounds = { default: 20, maximum: 100, over: 'reject' }
const total = { type: 'integer', minimum: 0, description: 'How many there are on all pages together.' }

function paging(
  name: Paging['name'],
  read: object,
  property: Paging['property'],
  type: object,
  description: string,
): Paging {
  const parameter = { name, in: 'query', description, schema: type }
  const send = { limit, [name]: { in: 'query', name } }
  return {
    name,
    parameter,
    property,
    convention: { style: name, send, read: { items: '/data', ...read }, limit: bounds },
  }
}

const count = { type: 'integer', minimum: 0, default: 0 }
const pagings: readonly [Paging, ...Paging[]] = [
  paging('offset', { total: '/total' }, ['total', total], count, 'How many to skip.'),
  paging('page', { total: '/total' }, ['total', total], { type: 'integer', minimum: 1, default: 1 }, 'Which page.'),
  paging(
    'cursor',
    { next: '/next' },
    ['next', { type: ['string', 'null'], description: 'The cursor of the next page; null on the last.' }],
    { type: 'string' },
    'Where the page before ended.',
  ),
]

const schemes: readonly [readonly [string, object], ...(readonly [string, object])[]] = [
  ['bearerAuth', { type: 'http', scheme: 'bearer', description: 'A key from the settings of your account.' }],
  [
    'apiKey',
    { type: 'apiKey', in: 'header', name: 'X-Api-Key', description: 'A key from the settings of your account.' },
  ],
]

export function styleOf(random: Random): Style {
  const [scheme, security] = random.oneOf(schemes)
  return { paging: random.oneOf(pagings), scheme, security, snakeCase: random.oneOf([true, false]) }
}

/** The `x-conventions` of an API of this style. */
export function conventionsOf({ paging: { name, convention }, snakeCase }: Style): object {
  return {
    version: 1,
    wire: {
      style: 'resource',
      versioning: { in: 'path', value: 'v1' },
      payload: { item: '' },
      errors: ['4XX', '5XX'].map((status) => ({ when: { status }, message: '/error' })),
      credentials: { missing: 401, invalid: 401, forbidden: 403 },
      create: { status: 201 },
      delete: { status: 204 },
      pagination: { [name]: name === 'page' ? { ...convention, start: 1 } : convention },
      rateLimit: { status: 429, retryAfter: { in: 'header', at: 'Retry-After' } },
      update: { method: 'PATCH', semantics: 'merge-patch', onNull: 'reject' },
      validation: 400,
    },
    require: {
      statuses: [401, 403, 429, 500],
      naming: { properties: snakeCase ? 'snake_case' : 'camelCase', paths: 'kebab-case', operations: 'camelCase' },
    },
  }
}
