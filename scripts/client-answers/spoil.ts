/** What takes the place of something in a request, where a client sends nothing of the kind by itself. */
export interface Spoil {
  readonly method?: string | undefined
  /** Path and query, or a whole address; the origin stays. */
  readonly address?: string | undefined
  readonly body?: string | undefined
  /** By name; null takes away. */
  readonly headers: Readonly<Record<string, string | null>>
  readonly cookies: Readonly<Record<string, null>>
  readonly query: Readonly<Record<string, unknown>>
}

/** The request of a client as middleware may change it. */
export async function spoilt(request: Request, { method, address, body, ...spoil }: Spoil): Promise<Request> {
  const url = new URL(request.url)
  if (address !== undefined) {
    const { pathname, search } = new URL(address, url)
    Object.assign(url, { pathname, search })
  }
  for (const [name, value] of Object.entries(spoil.query)) {
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, String(value))
  }
  const headers = new Headers(request.headers)
  for (const [name, value] of Object.entries(spoil.headers)) {
    if (value === null) headers.delete(name)
    else headers.set(name, value)
  }
  const cookies = (headers.get('cookie') ?? '').split('; ')
  const kept = cookies.filter((cookie) => !Object.hasOwn(spoil.cookies, cookie.split('=')[0] ?? ''))
  if (kept.length < cookies.length) headers.set('cookie', kept.join('; '))
  const init = { method: method ?? request.method, headers, signal: request.signal, redirect: 'manual' } as const
  const sent = body ?? (await request.text())
  return new Request(url, sent === '' || init.method === 'GET' ? init : { ...init, body: sent })
}
