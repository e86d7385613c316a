import { type Api, createApi, type JsonObject } from '@concord-api/model'

/** What a list takes and answers, as a document has it. */
export interface ListText {
  readonly path?: string
  readonly method?: string
  readonly query?: Readonly<Record<string, JsonObject>>
  readonly descriptions?: Readonly<Record<string, string>>
  readonly requestBody?: JsonObject
  readonly headers?: readonly string[]
  readonly body: JsonObject
  readonly operation?: JsonObject
  readonly paths?: JsonObject
}

export const text = { type: 'string' } as const
export const whole = { type: 'integer' } as const
export const yesNo = { type: 'boolean' } as const
export const records = { type: 'array', items: { type: 'object', properties: { id: text } } } as const

export function objectWith(properties: JsonObject): JsonObject {
  return { type: 'object', properties }
}

/** An API with one list. */
export function apiWithList(list: ListText): Api {
  const { path = '/books', method = 'get', query = {}, descriptions = {}, requestBody, headers = [], body } = list
  const operation = {
    operationId: 'listBooks',
    parameters: Object.entries(query).map(([name, schema]) => ({
      name,
      in: 'query',
      schema,
      description: descriptions[name],
    })),
    ...(requestBody === undefined ? {} : { requestBody: { content: { 'application/json': { schema: requestBody } } } }),
    responses: {
      '200': {
        description: 'Books.',
        headers: Object.fromEntries(headers.map((name) => [name, { schema: text }])),
        content: { 'application/json': { schema: body } },
      },
    },
    ...list.operation,
  }
  return apiOf({ [path]: { [method]: operation }, ...list.paths })
}

export function apiOf(paths: JsonObject, root: JsonObject = {}): Api {
  const document = { openapi: '3.1.0', info: { title: 'Library', version: '1.0.0' }, paths, ...root }
  return createApi('library', document, (pointer) => ({
    file: 'openapi.yaml',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    pointer,
  }))
}
