import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { onTestFinished } from 'vitest'

/** A request as it arrived. */
export interface Received {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What to answer: a status, a body (JSON unless it is a string), headers. */
export interface Reply {
  readonly status?: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers a request: with a reply, by hand, or, when it never settles, not at all. */
export type Handler = (
  received: Received,
  /** How many requests came before this one. */
  index: number,
  raw: { readonly request: IncomingMessage; readonly response: ServerResponse },
) => Promise<Reply | void> | Reply | void

export interface TestServer {
  readonly url: string
  readonly received: readonly Received[]
}

/** A handler that answers nothing and holds the connection. */
export const silent = (): Promise<never> => new Promise(() => {})

/** An HTTP server on 127.0.0.1 that ends with the test. A list of replies is given in order, the last one again and again. */
export async function startServer(answer: Handler | readonly Reply[]): Promise<TestServer> {
  const handler: Handler =
    typeof answer === 'function' ? answer : (_, index) => answer[Math.min(index, answer.length - 1)]
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = '', url = '', headers } = request
    const entry = { method, url, headers, body: Buffer.concat(chunks).toString() }
    received.push(entry)
    const reply = await handler(entry, received.length - 1, { request, response })
    if (reply === undefined) return
    const { status = 200, body } = reply
    if (body !== undefined)
      response.setHeader('Content-Type', typeof body === 'string' ? 'text/plain' : 'application/json')
    for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value)
    response.writeHead(status).end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received }
}
