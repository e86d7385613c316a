import { type Context, createModule, runtimeAlias } from '../context.ts'

/** What every client gives on from the runtime: the errors of any API, and the types in its signatures. */
const runtimeValues = [
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
const runtimeTypes = [
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

/** `index.ts`: what the package exports. */
export function emitIndex(context: Context, files: ReadonlyMap<string, string>): string {
  const { surface } = context
  const module = createModule(context)
  const renamed = (name: string): string => {
    const alias = runtimeAlias(surface, name)
    return alias === name ? name : `${name} as ${alias}`
  }
  const hasWebhooks = context.api.conventions?.wire.webhooks?.signature !== undefined
  const values = hasWebhooks ? [...runtimeValues, 'WebhookError'] : runtimeValues
  const hasEvents = surface.groups.some(({ methods }) => methods.some(({ events }) => events !== undefined))
  const types = hasEvents ? [...runtimeTypes, 'EventCall', 'ServerSentEvent'] : runtimeTypes
  const names = [...values.map(renamed), ...types.map((name) => `type ${renamed(name)}`)]
  const lines = [
    exportList(
      [surface.connect, surface.factory, `type ${surface.client}`, `type ${surface.client}Options`],
      './client.ts',
    ),
    ...(surface.errors.length === 0
      ? []
      : [
          exportList(
            surface.errors.map(({ name }) => name),
            './errors.ts',
          ),
        ]),
    ...(surface.models.length === 0 ? [] : [`export type * from './models.ts'`]),
    ...(surface.sharedParameters.length === 0 ? [] : [`export type * from './parameters.ts'`]),
    ...surface.groups.flatMap((group) => {
      const file = files.get(group.name)
      return [`export * from './operations/${file}.ts'`, `export { ${group.className} } from './resources/${file}.ts'`]
    }),
    ...(surface.linked.length === 0
      ? []
      : [
          exportList(
            ['createFollow', 'type Follow', ...surface.linked.map(({ typeName }) => `type ${typeName}`)],
            './hypermedia/follow.ts',
          ),
        ]),
    ...(hasWebhooks ? [exportList(['readWebhook', 'type SignedEvent'], './webhooks.ts')] : []),
    exportList(names, '@concord-api/runtime'),
  ]
  module.add(lines.join('\n'))
  return module.toString()
}

function exportList(names: readonly string[], from: string): string {
  const plain = (name: string): string => name.replace(/^type /, '').toLowerCase()
  const sorted = names.toSorted((a, b) => (plain(a) < plain(b) ? -1 : 1))
  const oneLine = `export { ${sorted.join(', ')} } from '${from}'`
  return oneLine.length <= 120 ? oneLine : `export {\n${sorted.map((name) => `  ${name},\n`).join('')}} from '${from}'`
}
