import type { Outcome } from './call.ts'
import type { Client } from './client.ts'
import type { OperationDescriptor } from './descriptor.ts'
import { ApiError } from './errors/api-error.ts'
import { valueAt } from './pointer.ts'
import { isLimited, requestedWait } from './wait.ts'

/**
 * How a call ended that was answered with an error.
 * @param body - of the answer: parsed where it was JSON, text where it was not
 */
export function readError(
  { api, clock }: Client,
  { id, errors }: OperationDescriptor,
  response: Response,
  body: unknown,
): Outcome<never, ApiError> {
  const { status, statusText, headers } = response
  const outcome = api.outcome?.(body)
  const tells = outcome !== undefined && response.ok
  const tag = tells ? outcome : status
  // What a document may call the status, the closest first.
  const names = tells ? [`outcome ${outcome}`] : [status, `${Math.floor(status / 100)}XX`, 'default']
  const Class = names.map((name) => errors[name]).find(Boolean)
  // The end of the window is on every answer of some APIs, and means something to a caller over its limit only.
  const { reset: _, spent: __, ...always } = api.wait
  const shape = api.errors.find((candidate) =>
    tells ? candidate.outcome === outcome : candidate.status !== undefined && names.includes(candidate.status),
  )
  const text = (pointer: string | undefined): string | undefined => {
    const value = pointer === undefined ? undefined : valueAt(body, pointer)
    return typeof value === 'string' ? value : undefined
  }
  const error = new (Class ?? ApiError)({
    operation: id,
    status,
    outcome,
    headers,
    body: (body === '' ? undefined : body) as never,
    message: `${tag} ${text(shape?.message) ?? (tells ? '' : statusText)}`.trim(),
    code: text(shape?.code),
    type: text(shape?.type),
    fields: shape?.fields?.(body) ?? [],
    requestId: (api.trace && headers.get(api.trace)) ?? undefined,
    retryAfter: requestedWait(headers, isLimited(api.wait, status) ? api.wait : always, clock.now()),
  })
  return { ok: false, status: Class && tag, error, response }
}

/** The body of an error: what its JSON says, or its text where it is none. */
export async function readErrorBody(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
