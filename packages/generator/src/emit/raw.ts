import { jsonLiteral, memberKey, propertyKey } from '@concord-api/samples'
import { followMember, rawMember } from '@concord-api/surface'

import { type Context, createModule, runtimeAlias, useRuntime } from '../context.ts'
import { docComment } from '../text/doc-comment.ts'
import { objectOf } from '../text/object-of.ts'
import { securityOf } from './security.ts'

const runtime = '@concord-api/runtime/raw'

/**
 * `raw.ts`: the client with the calls of openapi-fetch beside its own. A module apart, and an entry of its own in the
 * package, so that nobody else carries it, or its types.
 */
export function emitRaw(context: Context, files: ReadonlyMap<string, string>): string {
  const { api, surface } = context
  const module = createModule(context)
  const use = (name: string, type = false): string =>
    module.use(runtime, name, { type, alias: runtimeAlias(context, name) })
  const client = useRuntime(context, module, 'Client', true)
  const createRaw = use('createRaw')
  const raw = use('Raw', true)
  const table = use('RawOperations', true)
  const member = rawMember(surface)
  const follow = followMember(surface)
  module.use('./client.ts', surface.connect)
  for (const name of [surface.client, `${surface.client}Options`]) module.use('./client.ts', name, { type: true })
  module.use('./paths.ts', 'paths', { type: true })
  if (follow !== undefined) module.use('./hypermedia/follow.ts', 'createFollow')
  for (const { className, name } of surface.groups) module.use(`./resources/${files.get(name)}.ts`, className)
  module.add("export type * from './paths.ts'")
  module.add(
    `${docComment({ text: `Makes a client with every operation, and with the calls of openapi-fetch as \`${member}\`.` })}` +
      `export function ${surface.factory}(\n  options: ${surface.client}Options = {},\n` +
      `): ${surface.client} & { readonly ${propertyKey(member)}: ${raw}<paths> } {\n` +
      `  const client = ${surface.connect}(options)\n` +
      `  return {\n` +
      surface.groups.map(({ name, className }) => `    ${propertyKey(name)}: new ${className}(client),\n`).join('') +
      (follow === undefined ? '' : `    ${follow}: createFollow(client),\n`) +
      `    ${member}: rawCalls(client),\n` +
      `  }\n}`,
  )
  module.add(
    `${docComment({ text: 'Makes the calls of openapi-fetch of what the operations take when they are imported one by one.' })}` +
      `export function rawCalls(client: ${client}): ${raw}<paths> {\n  return ${createRaw}(client, operations)\n}`,
  )
  const rows = api.operations.map((operation) => {
    const security = securityOf(context, operation)
    const key = memberKey(`${operation.method} ${operation.path}`)
    const members = [
      `id: ${jsonLiteral(operation.id)}`,
      ...(security === undefined ? [] : [`security: ${jsonLiteral(security)}`]),
      ...(operation.idempotent ? ['idempotent: true'] : []),
    ]
    return `  ${key}: ${objectOf(members, '  ', `${key}: ,`)},\n`
  })
  module.add(`const operations: ${table} = {\n${rows.join('')}}`)
  return module.toString()
}
