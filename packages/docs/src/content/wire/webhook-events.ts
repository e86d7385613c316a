import {
  type Api,
  asArray,
  asObject,
  asString,
  isObject,
  joinPointer,
  type LocatedSchema,
  type MediaType,
  type Schema,
  valueAt,
} from '@concord-api/model'

/** An event that an API delivers. */
export interface WebhookEvent {
  /** As the document names it: `transactionCreated`. */
  readonly name: string
  readonly method: string
  readonly summary: string | undefined
  readonly description: string | undefined
  readonly headers: readonly { readonly name: string; readonly description: string | undefined }[]
  readonly content: readonly MediaType[]
  /** Statuses the receiver may answer with, and what they mean. */
  readonly answers: readonly { readonly status: string; readonly description: string | undefined }[]
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** The webhooks of a document, in its order. */
export function webhookEvents({ document, resolve }: Api): WebhookEvent[] {
  return Object.entries(asObject(valueAt(document, '/webhooks'))).flatMap(([name, written]) => {
    const item = asObject(resolve(written))
    return methods.flatMap((method): WebhookEvent[] => {
      const node = resolve(item[method])
      if (!isObject(node)) return []
      const parameters = [...asArray(item['parameters']), ...asArray(node['parameters'])].map(resolve).filter(isObject)
      return [
        {
          name,
          method: method.toUpperCase(),
          summary: asString(node['summary']),
          description: asString(node['description']),
          headers: parameters
            .filter((parameter) => parameter['in'] === 'header')
            .map((parameter) => ({
              name: String(parameter['name']),
              description: asString(parameter['description']),
            })),
          content: contentOf(asObject(resolve(node['requestBody'])), joinPointer('/webhooks', name)),
          answers: Object.entries(asObject(node['responses'])).map(([status, response]) => ({
            status,
            description: asString(asObject(resolve(response))['description']),
          })),
        },
      ]
    })
  })
}

function contentOf(body: ReturnType<typeof asObject>, pointer: string): MediaType[] {
  return Object.entries(asObject(body['content'])).map(([name, node]) => {
    const schema = asObject(node)['schema']
    const located: LocatedSchema | undefined = isObject(schema) ? { schema: schema as Schema, pointer } : undefined
    return { name, schema: located, pointer }
  })
}

/** The examples of what an event delivers. */
export function eventExamples({ document, resolve }: Api, { name, method }: WebhookEvent): unknown[] {
  const item = asObject(resolve(asObject(valueAt(document, '/webhooks'))[name]))
  const body = asObject(resolve(asObject(resolve(item[method.toLowerCase()]))['requestBody']))
  return Object.values(asObject(body['content'])).flatMap((node) => {
    const { example, examples } = asObject(node) as { example?: unknown; examples?: unknown }
    if (example !== undefined) return [example]
    return Object.values(asObject(examples)).flatMap((written) => asObject(resolve(written))['value'] ?? [])
  })
}
