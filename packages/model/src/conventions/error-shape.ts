import type { ErrorShape, StatusPattern, Wire } from './wire.ts'

/** The shape of the body of a documented error response; `status` is as written: `404`, `4XX`, `default`. */
export function errorShapeOf({ errors }: Pick<Wire, 'errors'>, status: string): ErrorShape | undefined {
  return errors.find(({ when }) => when.status !== undefined && covers(when.status, status))
}

function covers(pattern: StatusPattern, status: string): boolean {
  if (pattern === 'default') return status === 'default' || /^[45]/.test(status)
  return String(pattern) === status || (typeof pattern === 'string' && pattern[0] === status[0])
}
