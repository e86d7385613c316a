import path from 'node:path'

import { type Api, asObject, isObject, loadApi, type MediaType, type Operation, valueAt } from '@concord-api/model'
import { repository } from '@concord-api/testing'
import { describe, expect, test } from 'vitest'

import { createRequestReader, type RequestReader } from './read-request.ts'
import { problemsIn, rawRequest } from './testing/read.ts'

const names = ['cards', 'mail', 'practice', 'servers', 'users'] as const
const apis = new Map(
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(repository, 'spec', name, 'openapi.yaml')
      return [name, await loadApi({ name, file })] as const
    }),
  ),
)

function apiOf(name: (typeof names)[number]): Api {
  const api = apis.get(name)
  if (api === undefined) throw new Error(name)
  return api
}

function operationOf(api: Api, id: string): Operation {
  const operation = api.operations.find((each) => each.id === id)
  if (operation === undefined) throw new Error(id)
  return operation
}

/** A request with every parameter as its example says, and a body. */
function exampleRequest(api: Api, { parameters }: Operation, mediaType?: MediaType, body?: unknown) {
  const texts = parameters.map(({ in: place, name, pointer, schema }) => {
    const node = asObject(valueAt(api.document, pointer))
    const said = api.resolve(schema?.schema)
    const example = node['example'] ?? (isObject(said) ? [said['examples']].flat()[0] : undefined)
    return { place, name, text: example === undefined ? undefined : String(example) }
  })
  const sent = (place: string) =>
    texts.flatMap((each) => (each.place === place && each.text !== undefined ? [[each.name, each.text] as const] : []))
  return rawRequest({
    path: Object.fromEntries(sent('path').map(([name, text]) => [name, encodeURIComponent(text)])),
    search: `?${new URLSearchParams(sent('query').map(([name, text]) => [name, text])).toString()}`,
    headers: Object.fromEntries(sent('header')),
    type: mediaType?.name ?? null,
    body: mediaType?.name === 'application/x-www-form-urlencoded' ? formOf(body) : body,
  })
}

function formOf(body: unknown): string {
  return new URLSearchParams(
    Object.entries(asObject(body)).flatMap(([name, value]) => fieldsOf(name, value)),
  ).toString()
}

function fieldsOf(name: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(`${name}[]`, item))
  if (isObject(value)) return Object.entries(value).flatMap(([key, member]) => fieldsOf(`${name}[${key}]`, member))
  return [[name, String(value)]]
}

function examplesOf(api: Api, { pointer }: MediaType): unknown[] {
  const node = asObject(valueAt(api.document, pointer))
  const several = Object.values(asObject(node['examples'])).map((example) => asObject(api.resolve(example))['value'])
  return [...('example' in node ? [node['example']] : []), ...several]
}

describe.each(names)('%s', (name) => {
  test('every request example is accepted', async () => {
    const api = apiOf(name)
    const read: RequestReader = createRequestReader(api)
    let bodies = 0
    for (const operation of api.operations) {
      const sendable = (operation.requestBody?.content ?? []).flatMap((mediaType) =>
        examplesOf(api, mediaType).map((body) => ({ mediaType, body })),
      )
      bodies += sendable.length
      for (const { body, mediaType } of sendable.length === 0 ? [{}] : sendable) {
        const reading = (async () => read(operation, exampleRequest(api, operation, mediaType, body)))()
        const outcome = await reading.catch((error: unknown) => error)
        expect(outcome, `${operation.id} ${mediaType?.name}`).toHaveProperty('query')
        if (mediaType?.name === 'application/json') expect(outcome).toHaveProperty('body')
      }
    }
    expect(bodies).toBeGreaterThan(0)
  })
})

test.each<[(typeof names)[number], string, unknown, string[]]>([
  ['users', 'createUser', {}, ['body required: name is required', 'body required: email is required']],
  [
    'users',
    'createUser',
    { name: '', email: 'x' },
    ['body minLength: name must have at least 1 character', 'body format: email must be a valid email address'],
  ],
  [
    'servers',
    'createApplication',
    { name: 'blog', method: 'custom', framework: 'other', temp_domain: true, systemUser: 'new' },
    ['body required: temp_sub_domain_name is required', 'body required: systemUserInfo is required'],
  ],
])('%s %s refuses %j', async (name, id, body, problems) => {
  const api = apiOf(name)
  const read = createRequestReader(api)
  const operation = operationOf(api, id)
  const raw = { ...exampleRequest(api, operation), ...pick(rawRequest({ body })) }
  expect(await problemsIn((async () => read(operation, raw))())).toEqual(problems)
})

function pick({ body, headers }: ReturnType<typeof rawRequest>) {
  return { body, headers }
}
