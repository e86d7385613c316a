import { type Context, runtimeAlias } from '../context.ts'

const values = [
  'AuthenticationError',
  'logger',
  'traceContext',
  'AbortedError',
  'ApiError',
  'ConcordError',
  'ConnectionError',
  'pacing',
  'PaginationError',
  'ParseError',
  'TimeoutError',
  'UsageError',
]
const types = [
  'Call',
  'CallOptions',
  'Client',
  'Clock',
  'Credential',
  'FieldError',
  'Middleware',
  'Page',
  'PageCall',
  'PagedCallOptions',
  'Result',
]

/** Something of the runtime that a client gives on. */
export interface RuntimeExport {
  readonly name: string
  /** The name it has here, where something of the API has its own. */
  readonly alias: string
  readonly type: boolean
}

/** What a client gives on from the runtime: the errors of any API, and the types in its signatures. */
export function runtimeExports(context: Context): RuntimeExport[] {
  const { surface } = context
  const streams = surface.groups.some(({ methods }) => methods.some(({ events }) => events !== undefined))
  const allValues = signsWebhooks(context) ? [...values, 'WebhookError'] : values
  const allTypes = streams ? [...types, 'EventCall', 'ServerSentEvent'] : types
  const exported = (type: boolean) => (name: string) => ({ name, alias: runtimeAlias(context, name), type })
  return [...allValues.map(exported(false)), ...allTypes.map(exported(true))]
}

/** Whether the API signs what it delivers, so that a client can read it. */
export function signsWebhooks({ api }: Context): boolean {
  return api.conventions?.wire.webhooks?.signature !== undefined
}
