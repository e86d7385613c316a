import { type Api, asObject, isObject, type Operation, valueAt } from '@concord-api/model'

/** A request as the document's examples make it. */
export interface ExampleRequest {
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: unknown
  readonly mediaType: string | undefined
}

/** The parameters an operation cannot do without and the body of its first media type, from the document's examples. */
export function exampleRequest(api: Api, operation: Operation): ExampleRequest {
  const valuesIn = (where: string): Record<string, unknown> =>
    Object.fromEntries(
      operation.parameters
        .filter((parameter) => parameter.in === where && parameter.required)
        .map(({ name, pointer }) => [name, exampleAt(api, pointer)]),
    )
  const [media] = operation.requestBody?.content ?? []
  return {
    path: valuesIn('path'),
    query: valuesIn('query'),
    headers: valuesIn('header'),
    body: media === undefined ? undefined : exampleAt(api, media.pointer),
    mediaType: media?.name,
  }
}

function exampleAt(api: Api, pointer: string): unknown {
  const node = asObject(valueAt(api.document, pointer))
  const schema = asObject(api.resolve(node['schema']))
  const [named] = Object.values(asObject(node['examples'])).map((example) => api.resolve(example))
  const [listed] = Array.isArray(schema['examples']) ? (schema['examples'] as unknown[]) : []
  return node['example'] ?? (isObject(named) ? named['value'] : undefined) ?? schema['const'] ?? listed ?? 'example'
}

/** The address of an operation with parameters filled in, on a host that is nobody's. */
export function addressOf(
  base: string,
  { path }: Operation,
  parameters: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
): string {
  const filled = path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(String(parameters[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    search.set(name, Array.isArray(value) ? value.join(',') : String(value))
  }
  const text = search.toString()
  return `http://sandbox.test${base}${filled}${text === '' ? '' : `?${text}`}`
}
