import { Call, type Outcome } from '../call.ts'
import type { CallOptions, Client } from '../client.ts'
import type { OperationDescriptor } from '../descriptor.ts'
import type { ApiError } from '../errors/api-error.ts'
import type { Input } from '../request/prepare.ts'
import { execute, readItem, type Reading } from '../send.ts'
import { type EventReading, readEvents, type ServerSentEvent } from './read-events.ts'

/** An operation that answers a stream of server-sent events, or may. */
export interface EventDescriptor extends OperationDescriptor {
  readonly events: EventReading
}

/**
 * A call whose answer may be a stream of server-sent events: iterate over it for what comes, as it comes; await it for an
 * answer that is none. It is one or the other, and the stream is read once.
 * @typeParam D - the data of an event
 * @typeParam T - what awaiting it gives
 */
export class EventCall<D, T = string, E = ApiError> extends Call<T, E> implements AsyncIterable<D> {
  readonly #read: (response: Promise<Response>) => AsyncGenerator<ServerSentEvent<D>, void, undefined>

  constructor(
    outcome: Promise<Outcome<T>>,
    reading: Reading<T>,
    read: (response: Promise<Response>) => AsyncGenerator<ServerSentEvent<D>, void, undefined>,
  ) {
    super(outcome, reading)
    this.#read = read
  }

  /** The events with their types and ids. Leaving the loop ends the request, and so does the call's `signal`. */
  events(): AsyncGenerator<ServerSentEvent<D>, void, undefined> {
    const response = this.raw()
    // Where nobody goes on to read, a failure stays silent, as that of a call does.
    response.catch(() => {})
    return this.#read(response)
  }

  [Symbol.asyncIterator](): AsyncGenerator<D, void, undefined> {
    return dataOf(this.events())
  }
}

async function* dataOf<D>(events: AsyncGenerator<ServerSentEvent<D>>): AsyncGenerator<D, void, undefined> {
  for await (const { data } of events) yield data
}

/** Calls an operation that may answer a stream of events. The request is on its way when this returns. */
export function sendForEvents(
  client: Client,
  operation: EventDescriptor,
  input: Input = {},
  options: CallOptions = {},
): EventCall<never, never, never> {
  const reading = readItem(operation)
  const outcome = execute(client, operation, input, options, reading)
  return new EventCall(outcome, reading, (response) => readEvents(operation.id, operation.events, response, options))
}
