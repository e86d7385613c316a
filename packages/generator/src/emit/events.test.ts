import { createApi } from '@concord-api/model'
import { temporaryFolder } from '@concord-api/testing'
import { execa } from 'execa'
import { expect, test } from 'vitest'

import { createClientPackage } from '../create-client-package.ts'
import { compilePackage } from '../testing/compile-package.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })
const media = (name: string): object => ({ schema: { $ref: `#/components/schemas/${name}` } })
const object = (properties: object): object => ({ type: 'object', required: Object.keys(properties), properties })

const document = {
  'x-conventions': { version: 1, wire: { events: { end: '[DONE]' } } },
  paths: {
    '/answers': {
      post: {
        operationId: 'createAnswer',
        'x-operation': { resource: 'answers', verb: 'create' },
        requestBody: { required: true, content: { 'application/json': media('Question') } },
        responses: {
          200: { content: { 'text/event-stream': media('Delta'), 'application/json': media('Answer') } },
          400: { content: { 'application/json': {} } },
        },
      },
    },
    '/ticks': {
      get: { operationId: 'watchTicks', responses: { 200: { content: { 'text/event-stream': {} } } } },
    },
  },
  components: {
    schemas: {
      Question: object({ text: { type: 'string' }, stream: { type: 'boolean' } }),
      Answer: object({ text: { type: 'string' } }),
      Delta: object({ delta: { type: 'string' } }),
    },
  },
}

/** Lines that must not compile are marked; one that does is an error. */
const calls = `import { createTestClient, type Answer, type Delta, type EventCall, type ServerSentEvent, watchTicks, connectTest } from './index.ts'

export const seen: unknown[] = []
const body = { answers: 'data: {"delta":"a"}\\n\\ndata: {"delta":"b"}\\n\\ndata: [DONE]\\n\\n', ticks: 'event: tick\\ndata: 1\\n\\ndata: [DONE]\\n\\n' }
const fetch = async (request: Request): Promise<Response> => {
  seen.push(request.headers.get('Accept'))
  if ((await request.text()).includes('false')) return Response.json({ text: 'ab' })
  const stream = request.url.endsWith('ticks') ? body.ticks : body.answers
  return new Response(stream, { headers: { 'Content-Type': 'text/event-stream' } })
}
const options = { baseUrl: 'https://a.example', fetch }
const api = createTestClient(options)

const answer: Answer = await api.answers.create({ text: 'x', stream: false })
seen.push(answer.text)
for await (const part of api.answers.create({ text: 'x', stream: true })) {
  const delta: Delta = part
  seen.push(delta.delta)
}
for await (const event of watchTicks(connectTest(options)).events()) {
  const tick: ServerSentEvent<string> = event
  seen.push(tick)
}
const pending: EventCall<string, string, never> = watchTicks(connectTest(options))
seen.push(await pending)

export async function misuse(): Promise<void> {
  const call = api.answers.create({ text: 'x', stream: true })
  // @ts-expect-error -- awaited, it is an answer
  const delta: Delta = await call
  // @ts-expect-error -- iterated over, it is what comes
  for await (const part of call) seen.push(part.text, delta)
}
`

test('a stream is iterated over, typed; an answer that is none is awaited', async () => {
  await using folder = await temporaryFolder()
  const files = createClientPackage(createApi('test', document, locate))
  expect(await compilePackage(folder, [...files, { path: 'src/calls.ts', content: calls }])).toBe('')
  const script = `import { seen } from ${JSON.stringify(folder.file('dist/calls.js'))}; console.log(JSON.stringify(seen))`
  const { stdout } = await execa(process.execPath, ['--input-type=module', '-e', script])
  expect(JSON.parse(stdout)).toEqual([
    'application/json, text/event-stream',
    'ab',
    'application/json, text/event-stream',
    'a',
    'b',
    'text/event-stream',
    { type: 'tick', data: '1' },
    'text/event-stream',
    'event: tick\ndata: 1\n\ndata: [DONE]\n\n',
  ])
})
