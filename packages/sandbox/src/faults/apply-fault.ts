import { ConnectionDropped } from './connection-dropped.ts'
import type { Fault } from './fault.ts'

const page = '<!doctype html>\n<title>Error</title>\n<p>Something between you and the server went wrong.</p>\n'

/** The statuses whose answers have no body. */
const bodiless = new Set([101, 103, 204, 205, 304])

/**
 * Spoils an answer: `contentType` first, then `truncate`. The other faults do not need an answer.
 * @throws {ConnectionDropped} when an answer that can have no body is to end in the middle.
 */
export function applyFault(response: Response, fault: Fault): Response {
  const { contentType, truncate } = fault
  const answer = contentType === undefined ? response : replaceBody(response, contentType)
  return truncate === true ? cutOff(answer) : answer
}

function replaceBody(response: Response, contentType: string): Response {
  void response.body?.cancel().catch(() => {})
  const headers = new Headers(response.headers)
  for (const name of ['Content-Encoding', 'ETag', 'Last-Modified']) headers.delete(name)
  headers.set('Content-Type', contentType)
  headers.set('Content-Length', String(page.length))
  const status = bodiless.has(response.status) ? 200 : response.status
  return new Response(page, { status, headers })
}

/** The length that is announced stays that of the whole; what announced nothing announces a byte that never comes. */
function cutOff(response: Response): Response {
  const { status, statusText } = response
  if (bodiless.has(status)) throw new ConnectionDropped()
  const headers = new Headers(response.headers)
  const empty = response.body === null || headers.get('Content-Length') === '0'
  if (empty) headers.set('Content-Length', '1')
  return new Response(halfOf(response), { status, statusText, headers })
}

function halfOf(response: Response): ReadableStream<Uint8Array> {
  let sent = false
  const source: UnderlyingDefaultSource<Uint8Array> = {
    pull: async (controller) => {
      const whole = sent ? undefined : new Uint8Array(await response.arrayBuffer())
      sent = true
      // An error throws away what nobody has read yet: it comes when the half has been taken.
      if (whole === undefined || whole.length < 2) controller.error(new ConnectionDropped())
      else controller.enqueue(whole.subarray(0, Math.floor(whole.length / 2)))
    },
    cancel: (reason) => response.body?.cancel(reason),
  }
  return new ReadableStream(source, { highWaterMark: 0 })
}
