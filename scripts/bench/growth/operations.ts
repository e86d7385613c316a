import { idName, type Resource } from './resources.ts'

/** An operation and where it stands. */
export interface PlacedOperation {
  readonly path: string
  readonly method: 'delete' | 'get' | 'patch' | 'post'
  readonly operation: Readonly<Record<string, unknown>>
}

/** Answers in common, with what they say. */
export const failures = {
  BadRequest: 'The request is not valid.',
  Unauthorized: 'There is no key, or one that is not valid.',
  Forbidden: 'The key may not do this.',
  NotFound: 'There is none with this id.',
  TooManyRequests: 'There were too many requests. Wait, then send it again.',
  ServerError: 'It failed, and not because of the request.',
} as const

/** List, create, read, change and remove. */
export function operationsOf(resource: Resource): PlacedOperation[] {
  const { type, title, path, area, above } = resource
  const one = `${path}/{${idName(resource)}}`
  const say = (id: string, summary: string, parameters: readonly object[] = []): object => ({
    operationId: id,
    summary,
    description: `${summary}. Whoever has a key may do it.`,
    tags: [area],
    ...(parameters.length > 0 && { parameters }),
  })
  const outer = above.map(pathParameter)
  const inner = [...outer, pathParameter(idName(resource))]
  const paging = ['limit', 'offset'].map((name) => ({ $ref: `#/components/parameters/${name}` }))
  const answer = { description: `The ${title}.`, content: json(type) }
  return [
    {
      path,
      method: 'get',
      operation: {
        ...say(`list${type}s`, `List what there is of each ${title}`, [...outer, ...paging]),
        'x-operation': { pagination: 'offset' },
        responses: responses('200', { description: 'A page.', content: json(`${type}Page`) }, 400),
      },
    },
    {
      path,
      method: 'post',
      operation: {
        ...say(`create${type}`, `Add a ${title}`, outer),
        requestBody: body(`New${type}`, title),
        responses: responses('201', answer, 400),
      },
    },
    {
      path: one,
      method: 'get',
      operation: { ...say(`get${type}`, `Get a ${title}`, inner), responses: responses('200', answer, 404) },
    },
    {
      path: one,
      method: 'patch',
      operation: {
        ...say(`update${type}`, `Change a ${title}`, inner),
        requestBody: body(`${type}Update`, title, 'application/merge-patch+json'),
        responses: responses('200', answer, 400, 404),
      },
    },
    {
      path: one,
      method: 'delete',
      operation: {
        ...say(`delete${type}`, `Remove a ${title}`, inner),
        responses: responses('204', { description: 'It is gone.' }, 404),
      },
    },
  ]
}

const statuses = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  429: 'TooManyRequests',
  500: 'ServerError',
} as const satisfies Readonly<Record<number, keyof typeof failures>>

function responses(status: string, answer: object, ...also: readonly (400 | 404)[]): object {
  const failing = ([401, 403, 429, 500, ...also] as const).map((code) => [
    code,
    { $ref: `#/components/responses/${statuses[code]}` },
  ])
  return { [status]: answer, ...Object.fromEntries(failing) }
}

function body(schema: string, title: string, mediaType = 'application/json'): object {
  return { required: true, description: `What the ${title} is to have.`, content: json(schema, mediaType) }
}

function json(schema: string, mediaType = 'application/json'): object {
  return { [mediaType]: { schema: { $ref: `#/components/schemas/${schema}` } } }
}

function pathParameter(name: string): object {
  return { name, in: 'path', required: true, description: 'Which one.', schema: { type: 'string' }, example: 'r7f3a' }
}
