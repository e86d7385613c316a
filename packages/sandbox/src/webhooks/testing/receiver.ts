import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { onTestFinished } from 'vitest'

/** A delivery as it arrived. */
interface Received {
  readonly method: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What is answered: a status, nothing while the connection stays open, or a broken connection. */
export type Reply = 'drop' | 'hang' | number

export interface Receiver {
  readonly url: string
  readonly received: readonly Received[]
}

/** A receiver on 127.0.0.1 that ends with the test; it gives its replies in order, the last one again and again. */
export async function startReceiver(replies: readonly Reply[] = [204]): Promise<Receiver> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method, headers } = request
    received.push({ method, headers, body: Buffer.concat(chunks).toString() })
    answer(response, replies[Math.min(received.length, replies.length) - 1] ?? 204)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`, received }
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply === 'drop') response.destroy()
  if (typeof reply === 'number') response.writeHead(reply, reply < 400 ? { Location: '/elsewhere' } : {}).end()
}
