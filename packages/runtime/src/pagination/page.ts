import { Call, type Outcome } from '../call.ts'
import type { CallOptions, Client } from '../client.ts'
import type { OperationDescriptor } from '../descriptor.ts'
import type { ApiError } from '../errors/api-error.ts'
import type { ConcordError } from '../errors/concord-error.ts'
import { PaginationError } from '../errors/pagination-error.ts'
import { UsageError } from '../errors/usage-error.ts'
import { isJson } from '../media-type.ts'
import type { Input } from '../request/prepare.ts'
import { execute, failure, type Reading } from '../send.ts'
import { absolute, isSameOrigin } from './address.ts'
import { readCursor } from './page-cursor.ts'
import type { PageReading, PageRequest, PageStep, PageStrategy } from './page-strategy.ts'

/** An operation that answers a part of a list. */
export interface PagedDescriptor extends OperationDescriptor {
  readonly page: PageStrategy
}

/** What can be chosen for a call that answers a page. */
export interface PagedCallOptions extends CallOptions {
  /**
   * Where to begin: the `cursor` of a page. The other arguments are those that page was asked for with. It says what is
   * asked for, so take it from nobody who may not ask for anything else.
   */
  readonly from?: string | undefined
}

/** Some items of a list, and the way to the others. Iterating goes on from here, page after page. */
export class Page<T, E = ApiError> implements AsyncIterable<T> {
  readonly items: readonly T[]
  /** How many items there are on all pages, where the API says so. */
  readonly total: number | undefined
  readonly #step: PageStep | undefined
  readonly #follow: (step: PageStep) => PageCall<T, E>

  /** @param follow - asks for the page a step leads to */
  constructor(reading: PageReading, follow: (step: PageStep) => PageCall<T, E>) {
    this.items = reading.items as readonly T[]
    this.total = reading.total
    this.#step = reading.next
    this.#follow = follow
  }

  /** Whether there is another page. */
  get hasNext(): boolean {
    return this.#step !== undefined
  }

  /** Where the next page begins, as text to keep: pass it as `from` to go on another time. Undefined on the last page. */
  get cursor(): string | undefined {
    return this.#step && JSON.stringify(this.#step)
  }

  /** Asks for the next page; undefined on the last one. */
  next(): PageCall<T, E> | undefined {
    return this.#step && this.#follow(this.#step)
  }

  /** This page and each one after it; only one is held at a time. */
  async *pages(): AsyncGenerator<Page<T, E>, void, undefined> {
    yield this
    for (let page = await this.next(); page !== undefined; page = await page.next()) yield page
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.pages()) yield* page.items
  }
}

/** A list on its way: await it for one page, or iterate over the items of all pages. */
export class PageCall<T, E = ApiError> extends Call<Page<T, E>, E> implements AsyncIterable<T> {
  /** The pages one by one. */
  async *pages(): AsyncGenerator<Page<T, E>, void, undefined> {
    yield* (await this).pages()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    yield* await this
  }
}

/** Calls an operation that answers a page. The request for the first one is on its way when this returns. */
export function sendPaged(
  client: Client,
  operation: PagedDescriptor,
  input: Input = {},
  { from, ...options }: PagedCallOptions = {},
): PageCall<never, never> {
  const list = { client, operation, options }
  // Later pages are asked for with what this one was asked for, whatever becomes of the caller's objects.
  const kept = { ...input, query: { ...input.query }, body: snapshot(operation, input.body) }
  const first = from === undefined ? kept : inputAfter(operation, kept, readCursor(from) ?? {})
  if (first !== undefined) return ask(list, first)
  return failed(new UsageError(operation.id, '`from` is not the cursor of a page'))
}

/** What stays the same from page to page. */
interface List {
  readonly client: Client
  readonly operation: PagedDescriptor
  readonly options: CallOptions
}

/** @param taken - the steps that led here, the oldest first */
function ask<T, E>(list: List, input: Input, taken = new Set<string>()): PageCall<T, E> {
  const { client, operation, options } = list
  const { size } = taken
  const read: Reading<Page<T, E>>['read'] = (body, { headers }, address) => {
    const request: PageRequest = {
      query: { ...operation.fixed, ...input.query },
      body: input.body,
      // Most styles do not ask for it.
      get url() {
        return absolute(address).href
      },
    }
    return new Page<T, E>(operation.page({ body, headers }, request), (next) => {
      const refuse = (reason: string): PageCall<T, E> =>
        failed(new PaginationError(operation.id, `the next page ${reason}`))
      if (next.url !== undefined && !isSameOrigin(next.url, address)) return refuse('is on another origin')
      // Whoever goes on from here for a second time takes another way, which has nothing of the first.
      const steps = taken.size === size ? taken : new Set([...taken].slice(0, size))
      if (size === 0) steps.add(JSON.stringify(stepTo(operation, next, request)))
      const step = JSON.stringify(next)
      if (steps.has(step)) return refuse('was there before')
      return ask(list, inputAfter(operation, input, next) ?? input, steps.add(step))
    })
  }
  const reading: Reading<Page<T, E>> = { read }
  return new PageCall(execute(client, operation, input, options, reading), reading)
}

/** The arguments of the call for the page a step leads to; undefined for a step of another kind of list. */
function inputAfter({ page: { place } }: PagedDescriptor, input: Input, { url, ...step }: PageStep): Input | undefined {
  if (url !== undefined) return { ...input, url }
  const values = place && step[place.member]
  return values && place.withValues(input, values)
}

/** The step that would lead to a page again, by the parameters that another step sets. */
function stepTo({ page: { place } }: PagedDescriptor, { url, ...step }: PageStep, request: PageRequest): PageStep {
  if (url !== undefined || place === undefined) return { url: request.url }
  const names = Object.keys(step[place.member] ?? {})
  return { [place.member]: Object.fromEntries(names.map((name) => [name, place.sent(request, name)])) }
}

function failed<T, E>(error: ConcordError): PageCall<T, E> {
  const outcome = async (): Promise<Outcome<never>> => failure(error)
  return new PageCall(outcome())
}

/** A copy of a body as it is sent. One that cannot be sent is left for sending it to say so. */
function snapshot({ body: mediaType = '', encode }: OperationDescriptor, body: unknown): unknown {
  if (body === undefined || encode !== undefined || !isJson(mediaType)) return body
  try {
    return JSON.parse(JSON.stringify(body))
  } catch {
    return body
  }
}
