import { expectTypeOf, test } from 'vitest'

import {
  type ApiError,
  type Call,
  type CallOptions,
  type Client,
  type ClientOptions,
  ConflictError as ConflictErrorClassValue,
  type ConflictError as ConflictErrorClass,
  cursor,
  createClient,
  type ErrorConstructor,
  link,
  NotFoundError as NotFoundErrorClass,
  type OperationDescriptor,
  OutcomeError as OutcomeErrorClass,
  pacing,
  type Page,
  type PageCall,
  type PagedCallOptions,
  pageNumber,
  sendPaged,
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

// Where the body tells how a call went, and an action names its codes.
class ParameterError extends OutcomeErrorClass<'parameter-error', ErrorBody> {}
class ErrorOutcome<Code extends string | undefined = string | undefined> extends OutcomeErrorClass<
  'error',
  ErrorBody,
  Code
> {}
type Dial = Call<User, ErrorOutcome<'AccessDenied' | 'UnitNotFound'> | NotFoundError | ParameterError>

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

export async function narrowingByOutcome(call: Dial): Promise<void> {
  const result = await call.result()
  if (result.ok) return
  expectTypeOf(result.status).toEqualTypeOf<'error' | 'parameter-error' | 404 | undefined>()
  if (result.status === 'error') {
    expectTypeOf(result.error.code).toEqualTypeOf<'AccessDenied' | 'UnitNotFound'>()
    expectTypeOf(result.error.outcome).toEqualTypeOf<'error'>()
    expectTypeOf(result.error.status).toEqualTypeOf<number>()
    expectTypeOf(result.error.body).toEqualTypeOf<ErrorBody>()
    expectTypeOf(result.response).toEqualTypeOf<Response>()
    // @ts-expect-error -- no such code
    if (result.error.code === 'UnitsNotFound') return
  } else if (result.status === 'parameter-error') {
    expectTypeOf(result.error).toEqualTypeOf<ParameterError>()
    expectTypeOf(result.error.code).toEqualTypeOf<string | undefined>()
  } else if (result.status === 404) {
    expectTypeOf(result.error).toEqualTypeOf<NotFoundError>()
    expectTypeOf(result.error.code).toEqualTypeOf<string | undefined>()
  } else {
    expectTypeOf(result.status).toEqualTypeOf<undefined>()
    expectTypeOf(result.error).toEqualTypeOf<Error>()
  }
}

export const dial: OperationDescriptor = {
  id: 'dial',
  method: 'POST',
  path: '/dial',
  errors: { 'outcome error': ErrorOutcome, 'outcome parameter-error': ParameterError, 404: NotFoundError },
}

export function codes(error: unknown): void {
  type Taken = ConflictErrorClass<ErrorBody, 'email-taken' | 'name-taken'>
  const Taken: ErrorConstructor<Taken> = ConflictErrorClassValue
  if (error instanceof Taken) expectTypeOf(error.code).toEqualTypeOf<'email-taken' | 'name-taken'>()
  if (error instanceof ErrorOutcome) expectTypeOf(error.outcome).toEqualTypeOf<'error'>()
}

export async function paging(call: ListUsers): Promise<void> {
  expectTypeOf(await call).toEqualTypeOf<Page<User, NotFoundError>>()
  expectTypeOf((await call).items).toEqualTypeOf<readonly User[]>()
  expectTypeOf((await call).total).toEqualTypeOf<number | undefined>()
  expectTypeOf((await call).next()).toEqualTypeOf<ListUsers | undefined>()
  for await (const user of call) expectTypeOf(user).toEqualTypeOf<User>()
  for await (const user of await call) expectTypeOf(user).toEqualTypeOf<User>()
  for await (const page of call.pages()) expectTypeOf(page).toEqualTypeOf<Page<User, NotFoundError>>()
  expectTypeOf((await call).cursor).toEqualTypeOf<string | undefined>()
  expectTypeOf(await call.withResponse()).toEqualTypeOf<{ data: Page<User, NotFoundError>; response: Response }>()
  const passedOn = async (): Promise<Page<User, NotFoundError>> => call
  for await (const user of await passedOn()) expectTypeOf(user).toEqualTypeOf<User>()
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
  // @ts-expect-error -- only a list can be gone on with
  const one: CallOptions = { from: 'a' }
  const list: PagedCallOptions = { from: 'a', signal: AbortSignal.timeout(1), totalTimeout: 1 }
  createClient(client.api, { pace: pacing, onRetry: ({ error, wait }) => void [error.message, wait + 1] })
  // @ts-expect-error -- what keeps the pace is passed, so that it is only there where it is used
  createClient(client.api, { pace: true })
  // @ts-expect-error -- a step to the next page needs a parameter
  cursor({ items: '/data', next: '/next' })
  // @ts-expect-error -- parameters go in the query or the body
  pageNumber({ page: 'page', items: '/data', in: 'header' })
  // @ts-expect-error -- a list has a strategy
  sendPaged(client, dial)
  sendPaged(client, { ...dial, page: link({ items: '', next: '/next' }) }, {}, list)
  void [call, one, options]
}

test('the types above are checked by tsc', () => {
  expectTypeOf<GetUser>().toExtend<Promise<User>>()
})
