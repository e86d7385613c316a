import type { Resource } from './resources.ts'
import type { Style } from './style.ts'

const json = (name: string): object => ({ 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } })

const failures = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  429: 'TooManyRequests',
  500: 'ServerError',
} as const

/** The header that goes with an answer. */
const headerOf: Readonly<Record<string, string>> = { TooManyRequests: 'Retry-After', Unauthorized: 'WWW-Authenticate' }

export const headers = {
  'Retry-After': { required: true, description: 'How many seconds to wait.', schema: { type: 'integer', minimum: 0 } },
  'WWW-Authenticate': { required: true, description: 'How to authenticate.', schema: { type: 'string' } },
}

/** Answers in common, with what they say. */
export const responses = Object.fromEntries(
  Object.entries({
    BadRequest: 'The request is not valid.',
    Unauthorized: 'There is no key, or one that is not valid.',
    Forbidden: 'The key may not do this.',
    NotFound: 'There is none with this id.',
    TooManyRequests: 'There were too many requests. Wait, then send it again.',
    ServerError: 'It failed, and not because of the request.',
  }).map(([name, description]) => {
    const header = headerOf[name]
    const sent = header !== undefined && { headers: { [header]: { $ref: `#/components/headers/${header}` } } }
    return [name, { description, ...sent, content: json('Failure') }]
  }),
)

function answers(status: string, answer: object, ...also: readonly (400 | 404)[]): object {
  const failing = ([401, 403, 429, 500, ...also] as const).map((code) => [
    code,
    { $ref: `#/components/responses/${failures[code]}` },
  ])
  return { [status]: answer, ...Object.fromEntries(failing) }
}

/** Paths with as many operations as asked for: of each kind of records list, create, read, change and remove. */
export function operationsOf(resources: readonly Resource[], count: number, { paging }: Style): object {
  const all = resources.flatMap(({ type, path, plural, singular }) => {
    const [many, one] = [`/${path}`, `/${path}/{id}`]
    const common = { tags: [type] }
    const body = (name: string, media = 'application/json'): object => ({
      required: true,
      description: `What the ${singular} is to have.`,
      content: { [media]: { schema: { $ref: `#/components/schemas/${name}` } } },
    })
    const answer = { description: `The ${singular}.`, content: json(type) }
    const page = { description: `A page of ${plural}.`, content: json(`${type}Page`) }
    const bounds = { type: 'integer', minimum: 1, maximum: 100, default: 20 }
    const limit = { name: 'limit', in: 'query', description: 'How many to return at most.', schema: bounds }
    const description = (what: string): object => ({
      summary: what,
      description: `${what}. Whoever has a key may do it.`,
    })
    return [
      [
        many,
        'get',
        {
          operationId: `list${type}s`,
          ...description(`List ${plural}`),
          ...common,
          'x-operation': { pagination: paging.name },
          parameters: [limit, paging.parameter],
          responses: answers('200', page, 400),
        },
      ],
      [
        many,
        'post',
        {
          operationId: `create${type}`,
          ...description(`Add a ${singular}`),
          ...common,
          requestBody: body(`New${type}`),
          responses: answers('201', answer, 400),
        },
      ],
      [
        one,
        'get',
        {
          operationId: `get${type}`,
          ...description(`Get a ${singular}`),
          ...common,
          responses: answers('200', answer, 404),
        },
      ],
      [
        one,
        'patch',
        {
          operationId: `update${type}`,
          ...description(`Change a ${singular}`),
          ...common,
          requestBody: body(`${type}Update`, 'application/merge-patch+json'),
          responses: answers('200', answer, 400, 404),
        },
      ],
      [
        one,
        'delete',
        {
          operationId: `delete${type}`,
          ...description(`Remove a ${singular}`),
          ...common,
          responses: answers('204', { description: 'It is gone.' }, 404),
        },
      ],
    ] as const
  })
  const paths: Record<string, Record<string, object>> = {}
  const id = {
    name: 'id',
    in: 'path',
    required: true,
    description: 'Which one.',
    schema: { type: 'string' },
    example: 'r7f3a',
  }
  for (const [path, method, operation] of all.slice(0, count)) {
    paths[path] ??= path.endsWith('}') ? { parameters: [id] as unknown as object } : {}
    Object.assign(paths[path], { [method]: operation })
  }
  return paths
}
