import { Call } from '../call.ts'
import type { CallOptions, Client } from '../client.ts'
import type { OperationDescriptor } from '../descriptor.ts'
import type { ApiError } from '../errors/api-error.ts'
import { execute, type Input } from '../send.ts'
import type { PageReading, PageStrategy } from './page-strategy.ts'

/** An operation that answers a part of a list. */
export interface PagedDescriptor extends OperationDescriptor {
  readonly page: PageStrategy
}

/** Some items of a list, and the way to the others. Iterating goes on from here, page after page. */
export class Page<T, E = ApiError> implements AsyncIterable<T> {
  readonly items: readonly T[]
  /** How many items there are on all pages, where the API says so. */
  readonly total: number | undefined
  readonly #next: (() => PageCall<T, E>) | undefined

  constructor(reading: PageReading, next: (() => PageCall<T, E>) | undefined) {
    this.items = reading.items as readonly T[]
    this.total = reading.total
    this.#next = next
  }

  /** Whether there is another page. */
  get hasNext(): boolean {
    return this.#next !== undefined
  }

  /** Asks for the next page; undefined on the last one. */
  next(): PageCall<T, E> | undefined {
    return this.#next?.()
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
export function sendPaged<T, E>(
  client: Client,
  operation: PagedDescriptor,
  input: Input = {},
  options: CallOptions = {},
): PageCall<T, E> {
  const query = { ...input.query }
  const outcome = execute(client, operation, input, options, (body) => {
    const reading = operation.page(body, query)
    const { next } = reading
    return new Page<T, E>(
      reading,
      next && (() => sendPaged(client, operation, { ...input, query: { ...query, ...next } }, options)),
    )
  })
  return new PageCall(outcome)
}
