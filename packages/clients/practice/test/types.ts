import type { Client, PartnerIdUserIdHeaders, PracticeClient } from '@concord-api/practice-client'

/*
 * What the compiler says of calls: checked by `tsc`, not run. Lines that must not compile are marked; one that does
 * compile is an error.
 */
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const expectType = <Expected>(_value: Expected): void => {}

export async function selecting(api: PracticeClient): Promise<void> {
  const plain = await api.clients.list()
  expectType<readonly Client[]>(plain.items)
  const { items } = await api.clients.list({ select: ['contact', '-meta'] })
  for (const client of items) {
    expectType<object>(client.contact)
    expectType<true>({} as Equal<'meta' extends keyof typeof client ? true : false, false>)
    // @ts-expect-error -- it was left out
    void client.meta
    // What nobody named is as the document has it.
    expectType<object | undefined>(client.customFields)
  }
  // @ts-expect-error -- there is no such name
  await api.clients.list({ select: ['contacts'] })
}

export async function updating(api: PracticeClient): Promise<void> {
  // Nothing is required of a sparse update, and null is said for each property.
  await api.clients.update('id', { reference: null })
  await api.clients.update('id', { contact: { phone: null } })
  // @ts-expect-error -- a name cannot be taken away
  await api.clients.update('id', { name: null })
  // @ts-expect-error -- there is no such property
  await api.clients.update('id', { nickname: 'x' })
}

export async function narrowing(api: PracticeClient): Promise<void> {
  const result = await api.clients.get('id').result()
  if (result.ok) expectType<string>(result.data.name)
  else if (result.status === 404) expectType<string>(result.error.body.title)
  else if (result.status === undefined) expectType<Error>(result.error)
  // @ts-expect-error -- no operation has this status
  if (!result.ok && result.status === 418) return
}

export async function acting(api: PracticeClient): Promise<void> {
  await api.clients.list({}, { headers: { 'x-user-id': '5b1f0c52-3c54-4f4e-8d7a-0d2f6a1c4e01' } })
  // What many operations take is one type.
  const headers: PartnerIdUserIdHeaders = { 'x-partner-id': 'p' }
  await api.matters.list({}, { headers: { ...headers } })
  await api.codes.list({ headers: { ...headers } })
  // @ts-expect-error -- a header is text
  await api.clients.list({}, { headers: { 'x-user-id': 5 } })
}
