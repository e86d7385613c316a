import type { Input } from '../send.ts'
import { valueAt } from '../pointer.ts'
import type { PageRequest, PageStep } from './page-strategy.ts'

/** The arguments of the call for another page. */
export function inputAfter(input: Input, { query, body, url }: PageStep): Input {
  return {
    ...input,
    url,
    query: { ...input.query, ...query },
    body: Object.entries(body ?? {}).reduce(withValue, input.body),
  }
}

/** What a page was asked for with, as the step that would lead to it: with the members another step has. */
export function stepTo({ query, body, url }: PageStep, request: PageRequest): PageStep {
  return {
    ...(query && { query: mapValues(query, (name) => request.query[name]) }),
    ...(body && { body: mapValues(body, (pointer) => valueAt(request.body, pointer)) }),
    ...(url !== undefined && { url: request.url }),
  }
}

function mapValues(values: object, valueOf: (name: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.keys(values).map((name) => [name, valueOf(name)]))
}

/** A body with a value at a JSON Pointer; what leads there is copied, and made where it is missing. */
function withValue(body: unknown, [pointer, value]: readonly [string, unknown]): unknown {
  const [, token, ...rest] = pointer.split('/')
  if (token === undefined) return value
  const key = token.replaceAll('~1', '/').replaceAll('~0', '~')
  const object = body as Readonly<Record<string, unknown>> | undefined
  return { ...object, [key]: withValue(object?.[key], [rest.map((part) => `/${part}`).join(''), value]) }
}
