import { expect, test } from 'vitest'

import { applyFault } from './apply-fault.ts'
import { ConnectionDropped } from './connection-dropped.ts'

/** What arrives before the body ends or breaks off. */
async function received({ body }: Response) {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of body ?? []) text += decoder.decode(chunk as Uint8Array)
    return [text, 'ends']
  } catch (cause) {
    return [text, cause instanceof ConnectionDropped ? 'breaks off' : cause]
  }
}

test.each<[string, Response, length: string | null, text: string]>([
  ['a text', new Response('0123456789', { headers: { 'Content-Length': '10' } }), '10', '01234'],
  ['an odd number of bytes', new Response('012', { headers: { 'Content-Length': '3' } }), '3', '0'],
  ['one byte', new Response('0', { headers: { 'Content-Length': '1' } }), '1', ''],
  ['no announced length', new Response('01'), null, '0'],
  ['no body', new Response(null, { status: 500 }), '1', ''],
  ['an empty body', new Response('', { headers: { 'Content-Length': '0' } }), '1', ''],
  ['an empty body of no announced length', new Response(''), null, ''],
])('truncate: %s', async (_, response, length, text) => {
  const answer = applyFault(response, { truncate: true })
  expect([answer.status, answer.headers.get('Content-Length')]).toEqual([response.status, length])
  expect(await received(answer)).toEqual([text, 'breaks off'])
})

test('truncate: a body in pieces', async () => {
  const pieces = new ReadableStream({
    start: (controller) => {
      for (const piece of ['abc', 'def', 'gh']) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
  expect(await received(applyFault(new Response(pieces), { truncate: true }))).toEqual(['abcd', 'breaks off'])
})

test.each([204, 205, 304])('truncate: an answer of %d has no body to end in the middle', (status) => {
  expect(() => applyFault(new Response(null, { status }), { truncate: true })).toThrow(ConnectionDropped)
})

test.each<[before: number, after: number]>([
  [200, 200],
  [404, 404],
  [204, 200],
])('content-type: a page in place of an answer of %d', async (before, after) => {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': '2', ETag: '"1"', 'X-Trace': 'a' }
  const response = new Response(before === 204 ? null : '{}', { status: before, headers })
  const answer = applyFault(response, { contentType: 'text/html' })
  const text = await answer.clone().text()
  expect([answer.status, ...['Content-Type', 'X-Trace', 'ETag'].map((name) => answer.headers.get(name))]).toEqual([
    after,
    'text/html',
    'a',
    null,
  ])
  expect(text).toMatch(/^<!doctype html>/)
  expect(answer.headers.get('Content-Length')).toBe(String(text.length))
})

test('both: half a page', async () => {
  const answer = applyFault(new Response('{}'), { contentType: 'text/html', truncate: true })
  const [text, end] = await received(answer)
  expect(end).toBe('breaks off')
  expect((text as string).length).toBe(Math.floor(Number(answer.headers.get('Content-Length')) / 2))
})

test('nothing to do: the same answer', () => {
  const response = new Response('a')
  expect(applyFault(response, { status: 503, delay: 1, drop: false })).toBe(response)
})

test('a dropped connection looks like the rejection of a fetch', () => {
  expect(new ConnectionDropped()).toBeInstanceOf(TypeError)
})
