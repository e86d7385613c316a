import { expectTypeOf, test } from 'vitest'

import {
  type ApiError,
  type Call,
  type CallOptions,
  type Client,
  type ClientOptions,
  type ConflictError as ConflictErrorClass,
  createClient,
  type ErrorConstructor,
  NotFoundError as NotFoundErrorClass,
  type Page,
  type PageCall,
} from './index.ts'

// What a generated client writes down.
interface User {
  id: string
}
interface ErrorBody {
  error: string
}
type NotFoundError = NotFoundErrorClass<ErrorBody>
const NotFoundError: ErrorConstructor<NotFoundError> = NotFoundErrorClass
type ConflictError = ConflictErrorClass<ErrorBody>

type GetUser = Call<User, NotFoundError | ConflictError>
type ListUsers = PageCall<User, NotFoundError>

// These functions are checked by `tsc`, not run.

export async function awaiting(call: GetUser): Promise<void> {
  expectTypeOf(await call).toEqualTypeOf<User>()
  expectTypeOf(await call.withResponse()).toEqualTypeOf<{ data: User; response: Response }>()
  expectTypeOf(await Promise.all([call, 1 as const])).toEqualTypeOf<[User, 1]>()
  expectTypeOf(await call.catch(() => 'none' as const)).toEqualTypeOf<User | 'none'>()
  expectTypeOf(await call.finally(() => {})).toEqualTypeOf<User>()
  expectTypeOf(call).toExtend<Promise<User>>()
  // @ts-expect-error -- the data is there after an await
  void call.id
  // @ts-expect-error -- the User has no such property
  void (await call).name
}

export async function narrowing(call: GetUser): Promise<void> {
  const result = await call.result()
  expectTypeOf(result.ok).toEqualTypeOf<boolean>()
  // @ts-expect-error -- there may be an error instead
  void result.data
  if (result.ok) {
    expectTypeOf(result.data).toEqualTypeOf<User>()
    expectTypeOf(result.response).toEqualTypeOf<Response>()
    // @ts-expect-error -- a success has no error
    void result.error
    return
  }
  // @ts-expect-error -- a failure has no data
  void result.data
  expectTypeOf(result.status).toEqualTypeOf<404 | 409 | undefined>()
  expectTypeOf(result.error.message).toEqualTypeOf<string>()
  if (result.status === 404) {
    expectTypeOf(result.error).toEqualTypeOf<NotFoundError>()
    expectTypeOf(result.error.body).toEqualTypeOf<ErrorBody>()
    expectTypeOf(result.response).toEqualTypeOf<Response>()
  } else if (result.status === undefined) {
    expectTypeOf(result.error).toEqualTypeOf<Error>()
    expectTypeOf(result.response).toEqualTypeOf<Response | undefined>()
  } else {
    expectTypeOf(result.error).toEqualTypeOf<ConflictError>()
  }
  // @ts-expect-error -- 418 is not documented
  if (result.status === 418) return
  switch (result.status) {
    case 404:
    case 409:
    case undefined:
      return
    default:
      expectTypeOf(result).toEqualTypeOf<never>()
  }
}

export async function paging(call: ListUsers): Promise<void> {
  expectTypeOf(await call).toEqualTypeOf<Page<User, NotFoundError>>()
  expectTypeOf((await call).items).toEqualTypeOf<readonly User[]>()
  expectTypeOf((await call).total).toEqualTypeOf<number | undefined>()
  expectTypeOf((await call).next()).toEqualTypeOf<ListUsers | undefined>()
  for await (const user of call) expectTypeOf(user).toEqualTypeOf<User>()
  for await (const user of await call) expectTypeOf(user).toEqualTypeOf<User>()
  for await (const page of call.pages()) expectTypeOf(page).toEqualTypeOf<Page<User, NotFoundError>>()
  const result = await call.result()
  if (!result.ok && result.status === 404) expectTypeOf(result.error).toEqualTypeOf<NotFoundError>()
  // @ts-expect-error -- pages come one by one
  for (const user of call) void user
  // @ts-expect-error -- the items of a page are not to be changed
  ;(await call).items.push({ id: 'a' })
}

export function catching(error: unknown): void {
  if (error instanceof NotFoundError) {
    expectTypeOf(error.body).toEqualTypeOf<ErrorBody>()
    expectTypeOf(error.status).toEqualTypeOf<404>()
    expectTypeOf(error).toExtend<ApiError>()
    expectTypeOf(error.retryAfter).toEqualTypeOf<number | undefined>()
    // @ts-expect-error -- an error says what came, it is not to be changed
    error.body = { error: '' }
  }
}

export function misuse(client: Client, options: ClientOptions): void {
  // @ts-expect-error -- there is no such option
  createClient(client.api, { retry: 3 })
  // @ts-expect-error -- a number of milliseconds
  createClient(client.api, { timeout: '10s' })
  // @ts-expect-error -- headers are an object: what is spread must show its entries
  createClient(client.api, { headers: new Headers() })
  // @ts-expect-error -- what a client was made with does not change
  client.retries = 3
  // @ts-expect-error -- credentials belong to the client, not to a call
  const call: CallOptions = { auth: {} }
  void [call, options]
}

test('the types above are checked by tsc', () => {
  expectTypeOf<GetUser>().toExtend<Promise<User>>()
})
