import { once } from 'node:events'
import { Agent, request, type RequestOptions } from 'node:http'
import { connect } from 'node:net'

import { describe, expect, test } from 'vitest'

import { applyFault } from '../faults/apply-fault.ts'
import { ConnectionDropped } from '../faults/connection-dropped.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../refusal.ts'
import { serve, type ServeOptions, type Serving } from './serve.ts'

type Answer = (request: Request, client: string | undefined) => Promise<Response> | Response

/** Serves answers on a free port; closed at the end of the block. */
async function serving(answer: Answer, options: ServeOptions = {}): Promise<Serving & AsyncDisposable> {
  const server = await serve(
    { fetch: async (input, _, client) => answer(input as Request, client) },
    { port: 0, ...options },
  )
  return { ...server, [Symbol.asyncDispose]: () => server.close() }
}

interface Received {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
  /** How it ended, where that was not as it should. */
  readonly error: string | undefined
}

/** Sends with node:http and takes what comes, also from a connection that breaks. */
async function send(url: string, options: RequestOptions = {}, body?: Iterable<Buffer | string>): Promise<Received> {
  return new Promise((resolve) => {
    const sent = request(url, options, (response) => {
      let text = ''
      const end = (error?: Error): void =>
        resolve({ status: response.statusCode, headers: response.headers, body: text, error: error?.message })
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => end()).on('error', end)
    })
    sent.on('error', ({ message }) => resolve({ status: undefined, headers: {}, body: '', error: message }))
    for (const chunk of body ?? []) sent.write(chunk)
    sent.end()
  })
}

describe('an answer', () => {
  test.each([
    { title: 'of text', response: () => new Response('ä'), headers: { 'content-length': '2' }, body: 'ä' },
    { title: 'of JSON', response: () => Response.json({ a: 1 }, { status: 201 }), status: 201, body: '{"a":1}' },
    { title: 'without a body', response: () => new Response(null, { status: 204 }), status: 204, body: '' },
    { title: 'that is empty', response: () => new Response(''), headers: { 'content-length': '0' }, body: '' },
    {
      title: 'with several cookies',
      response: () =>
        new Response('', {
          headers: [
            ['Set-Cookie', 'a=1'],
            ['Set-Cookie', 'b=2'],
          ],
        }),
      headers: { 'set-cookie': ['a=1', 'b=2'] },
      body: '',
    },
    {
      title: 'that comes in parts',
      response: () =>
        new Response(
          new ReadableStream({
            async pull(controller) {
              await new Promise((resolve) => setTimeout(resolve, 20))
              controller.enqueue(new TextEncoder().encode('ab'))
              if (controller.desiredSize !== null && Math.random() < 2) controller.close()
            },
          }),
        ),
      body: 'ab',
    },
    {
      title: 'to HEAD',
      method: 'HEAD',
      response: () => new Response(null, { headers: { ETag: '"1"' } }),
      headers: { etag: '"1"' },
      body: '',
    },
  ])('$title arrives', async ({ response, status = 200, headers = {}, body, method = 'GET' }) => {
    await using server = await serving(response)
    const received = await send(server.url, { method })
    expect(received).toMatchObject({ status, headers, body, error: undefined })
  })

  test('is made of the whole request', async () => {
    await using server = await serving(async (incoming, client) =>
      Response.json([incoming.method, incoming.url, incoming.headers.get('x-a'), await incoming.text(), client]),
    )
    const received = await send(`${server.url}/a%20b?c=%2F`, { method: 'PATCH', headers: { 'X-A': '1' } }, ['ä', 'b'])
    expect(JSON.parse(received.body)).toEqual(['PATCH', `${server.url}/a%20b?c=%2F`, '1', 'äb', '127.0.0.1'])
  })

  test('is 500 where there is none, and the error is told of here and not there', async () => {
    const errors: unknown[] = []
    const secret = new Error('secret')
    await using server = await serving(() => Promise.reject(secret), { onError: (error) => void errors.push(error) })
    const received = await send(server.url)
    expect(received).toMatchObject({ status: 500, error: undefined })
    expect(received.body).not.toContain('secret')
    expect(errors).toEqual([secret])
  })
})

describe('a connection', () => {
  const agents = { kept: () => new Agent({ keepAlive: true, maxSockets: 1 }), new: () => new Agent() }

  test.each(Object.entries(agents))('that is dropped has no answer (%s)', async (_, createAgent) => {
    await using server = await serving((incoming) => {
      if (incoming.url.endsWith('/drop')) throw new ConnectionDropped()
      return new Response('fine')
    })
    const agent = createAgent()
    expect(await send(server.url, { agent })).toMatchObject({ body: 'fine' })
    expect(await send(`${server.url}/drop`, { agent, method: 'POST' }, ['a'])).toMatchObject({
      status: undefined,
      error: 'socket hang up',
    })
    expect(await send(server.url, { agent })).toMatchObject({ body: 'fine' })
    agent.destroy()
  })

  test.each([
    { title: 'with its length', headers: { 'Content-Length': '10' }, body: '0123456789', half: '01234' },
    { title: 'without its length', headers: {}, body: '0123456789', half: '01234' },
    {
      title: 'that is long',
      headers: { 'Content-Length': '4000000' },
      body: 'x'.repeat(4_000_000),
      half: 'x'.repeat(2_000_000),
    },
    { title: 'that is empty', headers: {}, body: '', half: '' },
  ])('breaks in the middle of a body $title', async ({ headers, body, half }) => {
    await using server = await serving(() => applyFault(new Response(body, { headers }), { truncate: true }))
    const received = await send(server.url)
    expect(received).toMatchObject({ status: 200, error: 'aborted' })
    expect(received.body.length).toBe(half.length)
    await expect(fetch(server.url).then((response) => response.text())).rejects.toThrow('terminated')
  })

  test('is used again', async () => {
    const ports = new Set<unknown>()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    await using server = await serving(() => new Response('fine'))
    for (let index = 0; index < 3; index++) {
      const sent = request(server.url, { agent, method: 'POST' }).end('a')
      const [response] = await once(sent, 'response')
      ports.add(sent.socket?.localPort)
      response.resume()
      await once(response, 'end')
    }
    expect(ports.size).toBe(1)
    agent.destroy()
  })

  test('of a client that goes away is no error', async () => {
    const errors: unknown[] = []
    let arrived = (): void => {}
    const there = new Promise<void>((resolve) => (arrived = resolve))
    await using server = await serving(
      async (incoming) => {
        arrived()
        await incoming.text()
        return new Response('late')
      },
      { onError: (error) => void errors.push(error) },
    )
    const sent = request(server.url, { method: 'POST', headers: { 'Content-Length': '100' } }).on('error', () => {})
    sent.write('some')
    await there
    sent.destroy()
    await server.close()
    expect(errors).toEqual([])
  })

  test('with what is not HTTP is answered with 400', async () => {
    await using server = await serving(() => new Response('fine'))
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    socket.write('hello\r\n\r\n')
    const [data] = await once(socket, 'data')
    expect(String(data)).toMatch(/^HTTP\/1\.1 400 Bad Request/)
  })
})

describe('a body that is too large', () => {
  const megabyte = Buffer.alloc(1024 * 1024, 'a')
  const body = Array.from({ length: 50 }, () => megabyte)
  const answer = async (incoming: Request): Promise<Response> => {
    try {
      return new Response(String((await readBody(incoming, 1024))?.length))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return new Response(error.message, { status: 413 })
    }
  }

  test.each([
    { title: 'with its length', headers: { 'Content-Length': String(50 * 1024 * 1024) } },
    { title: 'in chunks', headers: { 'Transfer-Encoding': 'chunked' } },
  ])('$title is answered with 413 all the same', async ({ headers }) => {
    await using server = await serving(answer)
    for (let round = 0; round < 3; round++) {
      const received = await send(server.url, { method: 'POST', headers }, body)
      expect(received).toMatchObject({ status: 413, body: 'The body is larger than 1024 bytes.', error: undefined })
    }
    expect(await send(server.url, { method: 'POST' }, ['abc'])).toMatchObject({ status: 200, body: '3' })
  })

  test('is answered with 413 to a client that first sends everything', async () => {
    await using server = await serving(answer)
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1').pause()
    socket.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${50 * 1024 * 1024}\r\n\r\n`)
    for (const chunk of body) {
      if (!socket.write(chunk)) await once(socket, 'drain')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    let text = ''
    for await (const chunk of socket.resume()) text += String(chunk)
    expect(text).toMatch(/^HTTP\/1\.1 413 .*The body is larger than 1024 bytes\.$/s)
  })
})

describe('the address', () => {
  test('of any that is free', async () => {
    await using server = await serving(() => new Response('fine'))
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/)
  })

  test.each(['0.0.0.0', '::', '::1', 'localhost'])('of %s can be sent to', async (host) => {
    await using server = await serving(() => new Response('fine'), { host })
    expect(await send(server.url)).toMatchObject({ body: 'fine' })
  })

  test('that is taken', async () => {
    await using server = await serving(() => new Response('fine'))
    const port = Number(new URL(server.url).port)
    await expect(serving(() => new Response(), { port })).rejects.toMatchObject({
      name: 'ServeError',
      code: 'port-taken',
      message: `port ${port} of 127.0.0.1 is taken`,
    })
  })

  test('that is not of this machine', async () => {
    await expect(serving(() => new Response(), { host: '203.0.113.1' })).rejects.toMatchObject({
      code: 'host-unknown',
      message: '203.0.113.1 is no address of this machine',
    })
  })
})

describe('when it is closed', () => {
  const slow =
    (milliseconds: number): Answer =>
    async () => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      return new Response('late')
    }

  test('requests finish, on connections that would be kept too', async () => {
    await using server = await serving(slow(200))
    const agent = new Agent({ keepAlive: true })
    const received = send(server.url, { agent })
    await new Promise((resolve) => setTimeout(resolve, 50))
    const began = performance.now()
    await server.close()
    expect(await received).toMatchObject({ status: 200, body: 'late', headers: { connection: 'close' } })
    expect(performance.now() - began).toBeLessThan(1000)
    expect(await send(server.url)).toMatchObject({ error: expect.stringContaining('ECONNREFUSED') as string })
    agent.destroy()
  })

  test('idle connections are closed at once', async () => {
    const server = await serving(() => new Response('fine'))
    const agent = new Agent({ keepAlive: true })
    await send(server.url, { agent })
    const began = performance.now()
    await server.close()
    expect(performance.now() - began).toBeLessThan(1000)
    agent.destroy()
  })

  test('what takes too long is cut off', async () => {
    const server = await serving(slow(60_000), { patience: 200 })
    const received = send(server.url)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await server.close()
    expect(await received).toMatchObject({ error: 'socket hang up' })
  })
})
