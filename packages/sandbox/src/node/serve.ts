import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'

import { ConnectionDropped } from '../faults/connection-dropped.ts'
import { plainFetchOf } from '../http/plain-answer.ts'
import type { Sandbox } from '../sandbox.ts'
import { ServeError } from './serve-error.ts'
import { writeAnswer } from './write-answer.ts'

export interface ServeOptions {
  /** 0 takes any that is free. @default 4010 */
  readonly port?: number
  /** Who can reach the server: `0.0.0.0` lets other machines. @default '127.0.0.1' */
  readonly host?: string
  /** Milliseconds that requests have to finish when the server is closed. @default 5000 */
  readonly patience?: number
  /** Called when a request could not be answered but with status 500, which is an error of the sandbox or its store. */
  readonly onError?: (error: unknown) => void
}

/** A server that listens. */
export interface Serving {
  /** Where it is reached, without a path: `http://127.0.0.1:4010`. */
  readonly url: string
  /** Takes no more requests, lets those finish that it has, and closes every connection. */
  close(): Promise<void>
}

/**
 * Lets a sandbox answer at an address of this machine, over HTTP/1.1.
 * @throws {ServeError} when the port is taken or the address cannot be listened on.
 */
export async function serve(sandbox: Pick<Sandbox, 'fetch'>, options: ServeOptions = {}): Promise<Serving> {
  const { port = 4010, host = '127.0.0.1', patience = 5000, onError = () => {} } = options
  const plain = plainFetchOf(sandbox)
  const answerOf = plain ?? ((request: Request, client?: string) => sandbox.fetch(request, undefined, client))
  const server = createServer(
    getRequestListener(
      async (request, bindings) => {
        // Over HTTP/1.1 the bindings are those of HTTP/1.1.
        const { incoming, outgoing } = bindings as { incoming: IncomingMessage; outgoing: ServerResponse }
        outgoing.on('error', () => {})
        await answer(request, incoming, outgoing)
        return RESPONSE_ALREADY_SENT
      },
      { hostname: host, overrideGlobalObjects: false },
    ),
  )
  await listen(server, port, host)
  return { url: addressOf(server), close: () => close(server, patience) }

  async function answer(request: Request, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    try {
      const response = await answerOf(request, incoming.socket.remoteAddress)
      if (!server.listening) outgoing.shouldKeepAlive = false
      await writeAnswer(response, incoming, outgoing)
    } catch (error) {
      if (error instanceof ConnectionDropped) {
        incoming.socket.destroy()
        return
      }
      // Whoever has gone gets no answer, and needs none.
      if (outgoing.destroyed || (incoming.destroyed && !incoming.complete)) return
      onError(error)
      if (outgoing.headersSent) {
        incoming.socket.destroy()
        return
      }
      const body = 'The sandbox could not answer; what it says tells why.\n'
      const failure = new Response(body, { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' } })
      await writeAnswer(failure, incoming, outgoing)
    }
  }
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new ServeError(error, port, host)))
    server.listen(port, host, resolve)
  })
  server.removeAllListeners('error')
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo
  // Nobody can send to the address that stands for all of them.
  const reachable = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address
  return `http://${family === 'IPv6' ? `[${reachable}]` : reachable}:${port}`
}

async function close(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection that was busy becomes idle when its request has been answered.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const end = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearInterval(sweep)
  clearTimeout(end)
}
