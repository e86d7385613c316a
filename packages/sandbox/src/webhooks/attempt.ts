/** The part of `fetch` that is needed. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** What one attempt came to: the status, or undefined where none came. */
export interface Attempt {
  readonly status: number | undefined
  readonly end: 'accepted' | 'refused' | 'transient'
}

/**
 * Sends once. Redirects are not followed: they might lead to another machine. Never rejects.
 * @param signal ends the attempt early.
 */
export async function attempt(
  fetch: Fetch,
  url: string,
  init: { readonly headers: Headers; readonly body: string; readonly timeout: number; readonly signal: AbortSignal },
): Promise<Attempt> {
  const { headers, body, timeout, signal } = init
  const controller = new AbortController()
  const abort = (): void => controller.abort()
  const timer = setTimeout(abort, timeout)
  signal.addEventListener('abort', abort)
  try {
    const options = { method: 'POST', headers, body, redirect: 'manual', signal: controller.signal } as const
    const response = await fetch(url, options)
    void response.body?.cancel().catch(() => {})
    return { status: response.status === 0 ? undefined : response.status, end: endOf(response) }
  } catch {
    return { status: undefined, end: 'transient' }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}

function endOf({ ok, status }: Response): Attempt['end'] {
  if (ok) return 'accepted'
  return status === 408 || status === 429 || status >= 500 ? 'transient' : 'refused'
}
