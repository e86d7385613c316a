import { type Context, createModule } from '../context.ts'
import { runtimeExports, signsWebhooks } from './runtime-exports.ts'

/** `index.ts`: what the package exports. */
export function emitIndex(context: Context, files: ReadonlyMap<string, string>): string {
  const { surface } = context
  const module = createModule(context)
  const names = runtimeExports(context).map(({ name, alias, type }) => {
    const renamed = alias === name ? name : `${name} as ${alias}`
    return type ? `type ${renamed}` : renamed
  })
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
    ...(signsWebhooks(context) ? [exportList(['readWebhook', 'type SignedEvent'], './webhooks.ts')] : []),
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
