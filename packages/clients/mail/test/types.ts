import type { ErrorOutcome, Extension, MailClient, NewExtension, ParameterError } from '@concord-api/mail-client'

/* What the compiler says of calls: checked by `tsc`, not run. */
const expectType = <Expected>(_value: Expected): void => {}

export async function codes(api: MailClient): Promise<void> {
  const result = await api.messages.get({ id: 1 }).result()
  if (result.ok) return
  if (result.status === 'error') {
    expectType<'AccessDenied' | 'InvalidServerAPIKey' | 'MessageNotFound' | 'ServerSuspended'>(result.error.code)
    expectType<ErrorOutcome<unknown>>(result.error)
    // @ts-expect-error -- another action has this code
    if (result.error.code === 'UnitNotFound') return
  }
  if (result.status === 'parameter-error') expectType<ParameterError<unknown>>(result.error)
}

export async function misuse(api: MailClient): Promise<void> {
  // @ts-expect-error -- a number
  await api.messages.get({ id: '1' })
  // @ts-expect-error -- this list has no pages
  for await (const extension of api.extensions.list()) void extension
  for await (const call of api.calls.list()) expectType<number>(call.id)
}

export async function secrets(api: MailClient, changes: NewExtension): Promise<void> {
  // What is never returned can be sent all the same.
  const extension = await api.extensions.create({ ...changes, password: 'correct horse' })
  expectType<Extension>(extension)
  // @ts-expect-error -- it is not returned
  void extension.password
}
