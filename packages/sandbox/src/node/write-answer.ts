import type { IncomingMessage, ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'

import { PlainAnswer } from '../http/plain-answer.ts'

/**
 * Sends an answer. A body that ends in an error is sent as far as it came, then the connection is closed. What is left of
 * the request is read before the connection is used again or closed: many clients look at the answer only then.
 */
export async function writeAnswer(
  response: PlainAnswer | Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  // Text goes out together with the headers; bytes would be written on their own.
  const isPlain = response instanceof PlainAnswer
  const { content, isWhole } = isPlain ? { content: response.text, isWhole: true } : await readWhole(response)
  // An answer that does not wait for the body can be ready before a body that is already here has been looked at.
  if (!incoming.complete) await setImmediate()
  if (outgoing.destroyed) return
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  if (!isWhole) return cutOff(response.status, headers, content, outgoing)
  const hasBody = isPlain ? content.length > 0 : response.body !== null
  if (hasBody) headers['content-length'] ??= String(Buffer.byteLength(content))
  if (!incoming.complete) headers['connection'] = 'close'
  outgoing.writeHead(response.status, headers)
  if (incoming.complete) {
    outgoing.end(content)
    return
  }
  if (content.length > 0) outgoing.write(content)
  else outgoing.flushHeaders()
  await drained(incoming)
  outgoing.end()
}

async function readWhole({ body }: Response): Promise<{ readonly content: Uint8Array; readonly isWhole: boolean }> {
  const chunks: Uint8Array[] = []
  let isWhole = true
  try {
    for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) chunks.push(chunk)
  } catch {
    isWhole = false
  }
  return { content: chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks), isWhole }
}

function cutOff(
  status: number,
  headers: Readonly<Record<string, string | string[]>>,
  content: Uint8Array | string,
  outgoing: ServerResponse,
): void {
  outgoing.writeHead(status, headers)
  // Written and gone: what has been handed to the connection still arrives.
  outgoing.write(content, () => outgoing.socket?.destroySoon())
}

/** Comes when the request has been read to its end, or will never be. */
async function drained(incoming: IncomingMessage): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => resolve()
    // What was reading it, and has stopped, would hold it up.
    incoming.removeAllListeners('data').once('end', done).once('close', done).once('error', done).resume()
  })
}
