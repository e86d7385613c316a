import { valueAt } from '../pointer.ts'
import type { Place } from './page-strategy.ts'

/** Parameters in the body that is sent: their names are JSON Pointers into it. */
export const inBody: Place = {
  member: 'body',
  sent: ({ body }, pointer) => valueAt(body, pointer),
  withValues: (input, values) => ({ ...input, body: Object.entries(values).reduce(withValue, input.body) }),
}

/** A body with a value at a JSON Pointer; what leads there is copied, and made where it is missing. */
function withValue(body: unknown, [pointer, value]: readonly [string, unknown]): unknown {
  const [, token, ...rest] = pointer.split('/')
  if (token === undefined) return value
  const key = token.replaceAll('~1', '/').replaceAll('~0', '~')
  const object = body as Readonly<Record<string, unknown>> | undefined
  return { ...object, [key]: withValue(object?.[key], [rest.map((part) => `/${part}`).join(''), value]) }
}
