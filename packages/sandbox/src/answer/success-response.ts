import type { Api, Operation, Response } from '@concord-api/model'

/** How a request went that was done. */
export type Success = 'created' | 'deleted' | 'done' | 'existing'

/** The documented answer to a success: the one the conventions name for it, otherwise the first of the class 2XX. */
export function successOf({ conventions }: Api, operation: Operation, success: Success = 'done'): Response | undefined {
  const wire = conventions?.wire
  const wanted = {
    created: wire?.create?.status,
    existing: wire?.create?.existing,
    deleted: wire?.delete?.status,
    done: undefined,
  }[success]
  const { responses } = operation
  const named = responses.find(({ status }) => status === String(wanted))
  if (named !== undefined) return named
  if (success === 'created') {
    const created = responses.find(({ status }) => status === '201')
    if (created !== undefined) return created
  }
  return (
    responses.find(({ status }) => /^2\d\d$/.test(status)) ??
    responses.find(({ status }) => status === '2XX') ??
    responses.find(({ status }) => status === 'default')
  )
}

/** The status a response is sent with; one that is documented for a class gets the first of it. */
export function statusOf({ status }: Response, preferred = 200): number {
  if (/^\d{3}$/.test(status)) return Number(status)
  return status === 'default' ? preferred : Number(status[0]) * 100
}
