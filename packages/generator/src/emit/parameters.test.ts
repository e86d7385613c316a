import { createApi } from '@concord-api/model'
import { temporaryFolder } from '@concord-api/testing'
import { execa } from 'execa'
import { expect, test } from 'vitest'

import { createClientPackage } from '../create-client-package.ts'
import { compilePackage } from '../testing/compile-package.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })
const text = { type: 'string' }
const list = { type: 'array', items: text }
const json = { content: { 'application/json': { schema: { type: 'object' } } } }
const ok = { 204: { description: '' } }

const document = {
  paths: {
    '/things': {
      get: {
        operationId: 'listThings',
        'x-operation': { verb: 'list' },
        parameters: [
          { name: 'theme', in: 'cookie', description: 'Light or dark.', schema: { enum: ['light', 'dark'] } },
          { name: 'tags', in: 'cookie', explode: false, schema: list },
          { name: 'filter', in: 'cookie', ...json },
          { name: 'page', in: 'query', ...json },
          { name: 'ids', in: 'query', style: 'pipeDelimited', explode: false, schema: list },
        ],
        responses: ok,
      },
    },
    '/things/{id}/{parts}/{at}': {
      get: {
        operationId: 'getThing',
        parameters: [
          { name: 'session', in: 'cookie', required: true, schema: text },
          { name: 'depth', in: 'query', schema: { type: 'integer' } },
          { name: 'X-Trace', in: 'header', schema: text },
          { name: 'X-Limits', in: 'header', schema: { type: 'array', items: { type: 'integer' } } },
          { name: 'parts', in: 'path', style: 'matrix', explode: true, schema: list },
          { name: 'id', in: 'path', style: 'label', schema: text },
          { name: 'at', in: 'path', explode: true, schema: { type: 'object', additionalProperties: text } },
        ],
        responses: ok,
      },
      put: {
        operationId: 'putThing',
        'x-operation': { verb: 'replace' },
        parameters: [{ name: 'session', in: 'cookie', required: true, schema: text }],
        requestBody: { content: { 'application/json': { schema: text } } },
        responses: ok,
      },
    },
  },
}

/** Lines that must not compile are marked; one that does is an error. */
const calls = `import { createTestClient, type GetThingCookies } from './index.ts'

export const sent: [url: string, cookie: string | null, trace: string | null, limits: string | null][] = []
const fetch = async (request: Request): Promise<Response> => {
  sent.push([request.url, request.headers.get('Cookie'), request.headers.get('X-Trace'), request.headers.get('X-Limits')])
  return new Response(null, { status: 204 })
}
const api = createTestClient({ baseUrl: 'https://a.example', fetch })

const cookies: GetThingCookies = { session: 'a b' }
await api.things.list()
await api.things.list({ page: { n: 1 }, ids: ['x', 'y'] }, { cookies: { theme: 'dark', tags: ['a', 'b;'], filter: {} } })
await api.things.get('i', ['p', 'q'], { k: 'v' }, undefined, { cookies, headers: { 'X-Trace': 't', 'X-Limits': [1, 2], 'X-More': 'm' } })
await api.things.replace('i', 'p', 'a', undefined, { cookies })

export async function misuse(): Promise<void> {
  // @ts-expect-error -- light or dark
  await api.things.list({}, { cookies: { theme: 'red' } })
  // @ts-expect-error -- there is no such cookie
  await api.things.list({}, { cookies: { colour: 'red' } })
  // @ts-expect-error -- the session is needed
  await api.things.get('i', ['p'], {})
  // @ts-expect-error -- and stands among the cookies
  await api.things.get('i', ['p'], {}, {}, { headers: { session: 'x' } })
}
`

test('cookies stand among the options; every style is written as the document says', async () => {
  await using folder = await temporaryFolder()
  const files = createClientPackage(createApi('test', document, locate))
  expect(await compilePackage(folder, [...files, { path: 'src/calls.ts', content: calls }])).toBe('')
  const script = `import { sent } from ${JSON.stringify(folder.file('dist/calls.js'))}; console.log(JSON.stringify(sent))`
  const { stdout } = await execa(process.execPath, ['--input-type=module', '-e', script])
  expect(JSON.parse(stdout)).toEqual([
    ['https://a.example/things', null, null, null],
    ['https://a.example/things?page=%7B%22n%22%3A1%7D&ids=x%7Cy', 'theme=dark; tags=a,b%3B; filter=%7B%7D', null, null],
    ['https://a.example/things/.i/;parts=p;parts=q/k=v', 'session=a%20b', 't', '1, 2'],
    ['https://a.example/things/i/p/a', 'session=a%20b', null, null],
  ])
})
