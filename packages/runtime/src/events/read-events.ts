import { EventSourceParserStream } from 'eventsource-parser/stream'

import { AbortedError } from '../errors/aborted-error.ts'
import { ConnectionError } from '../errors/connection-error.ts'
import { ParseError } from '../errors/parse-error.ts'

/** How the events of a stream are read. */
export interface EventReading {
  /** Whether the data of an event is text. @default JSON */
  readonly text?: true
  /** The data of the event that ends a stream; without one it ends with the answer. */
  readonly end?: string
}

/** An event of a stream. */
export interface ServerSentEvent<D> {
  /** `message` where the event names none. */
  readonly type: string
  /** The last one that was set. */
  readonly id: string | undefined
  readonly data: D
}

/** How much of one event is held at most, in characters: a stream without an end of a line would fill the memory. */
const longestEvent = 16 * 1024 * 1024

/**
 * Reads a stream of server-sent events.
 * @throws {ParseError} for an answer that is no such stream, or data that is no JSON. {ConnectionError} where the stream
 *   breaks, or ends before the event that ends it. {AbortedError} where the caller's signal ended it.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export async function* readEvents<D>(
  operation: string,
  { text, end }: EventReading,
  answer: Promise<Response>,
  { signal }: { readonly signal?: AbortSignal | undefined },
): AsyncGenerator<ServerSentEvent<D>, void, undefined> {
  const response = await answer
  const type = response.headers.get('Content-Type') ?? ''
  if (response.body === null || !/^text\/event-stream *(;|$)/i.test(type)) {
    throw new ParseError(
      operation,
      response,
      await response.text(),
      new Error(`${type || 'nothing'} is no event stream`),
    )
  }
  const reader = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream({ maxBufferSize: longestEvent }))
    .getReader()
  // What cannot be cancelled has ended.
  const cancel = (): Promise<void> => reader.cancel().catch(() => {})
  signal?.addEventListener('abort', cancel)
  let id: string | undefined
  try {
    if (signal?.aborted === true) await cancel()
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        if (signal?.aborted !== true) throw new ConnectionError(operation, 'the stream broke', { cause })
        return { done: true, value: undefined } as const
      })
      if (signal?.aborted === true) throw new AbortedError(operation, 'aborted', { cause: signal.reason })
      if (done) {
        if (end === undefined) return
        throw new ConnectionError(operation, `the stream ended before ${JSON.stringify(end)}`)
      }
      id = value.id ?? id
      if (value.data === end) return
      yield { type: value.event ?? 'message', id, data: (text === true ? value.data : parse(value.data)) as D }
    }
  } finally {
    signal?.removeEventListener('abort', cancel)
    // Whoever leaves the loop wants no more of it.
    await cancel()
  }

  function parse(data: string): unknown {
    try {
      return JSON.parse(data)
    } catch (cause) {
      throw new ParseError(operation, response, data, cause)
    }
  }
}
