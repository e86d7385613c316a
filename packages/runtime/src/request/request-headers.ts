import type { ApiDescriptor, OperationDescriptor } from '../descriptor.ts'
import type { HeaderValues } from '../header-values.ts'
import { simple, styleOf } from './parameter-style.ts'
import { writeQuery } from './query-writer.ts'

/** The headers of a call beside its credentials: parameters, a key of its own, and what the caller adds. */
export function requestHeaders(
  { idempotency }: ApiDescriptor,
  { method, headerStyles, cookieStyles }: OperationDescriptor,
  { header, cookie }: { readonly header?: object | undefined; readonly cookie?: object | undefined },
  options: { readonly headers?: HeaderValues | undefined },
): HeaderValues {
  const headers: Record<string, string | null | undefined> = {}
  for (const [name, value] of present(header)) {
    const style = styleOf(headerStyles, name) ?? simple
    headers[name] = style(name, value, (text) => text)
  }
  const cookies = present(cookie).map(([name, value]) => {
    const style = styleOf(cookieStyles, name)
    // What separates the pairs is all that differs from a query.
    if (style === undefined) return writeQuery({ [name]: value }).replaceAll('&', '; ')
    return `${name}=${style(name, value, encodeURIComponent)}`
  })
  const written = cookies.filter(Boolean).join('; ')
  if (written !== '') headers['Cookie'] = written
  if (idempotency?.methods.includes(method) === true) headers[idempotency.header] ??= crypto.randomUUID()
  return { ...headers, ...options.headers }
}

/** Whether a request has a key that makes it safe to repeat. */
export function isKeyed({ idempotency }: ApiDescriptor, headers: HeaderValues): boolean {
  return idempotency !== undefined && headers[idempotency.header] != null
}

function present(values: object = {}): [name: string, value: unknown][] {
  return Object.entries(values).filter(([, value]) => value !== undefined && value !== null)
}
