import type { ErrorShape } from '@concord-api/model'

import { type Context, createModule, useRuntime } from '../context.ts'
import { docComment } from '../text/doc-comment.ts'
import type { Module } from '../text/module.ts'
import { jsonLiteral, propertyKey, stringLiteral } from '../text/string-literal.ts'

/** `client.ts`: what the API has in common, and the ways to a client of it. */
export function emitClient(context: Context, files: ReadonlyMap<string, string>): string {
  const { api, surface } = context
  const module = createModule(context)
  const optionsType = useRuntime(context, module, 'ClientOptions', true)
  const client = useRuntime(context, module, 'Client', true)
  const createClient = useRuntime(context, module, 'createClient')
  const descriptor = useRuntime(context, module, 'ApiDescriptor', true)
  for (const { className, name } of surface.groups) module.use(`./resources/${files.get(name)}.ts`, className)

  module.add(
    `${docComment({ text: 'What can be chosen when a client is made.' })}` +
      `export interface ${surface.client}Options extends Omit<${optionsType}, 'auth'> {\n${emitAuth(context, module)}}`,
  )
  module.add(
    `${docComment({ text: [api.title, api.description].filter((part) => part !== undefined).join('\n\n') })}` +
      `export interface ${surface.client} {\n` +
      `${surface.groups.map(({ name, className }) => `  readonly ${propertyKey(name)}: ${className}\n`).join('')}}`,
  )
  module.add(
    `${docComment({ text: 'Makes a client with every operation.' })}` +
      `export function ${surface.factory}(options: ${surface.client}Options = {}): ${surface.client} {\n` +
      `  const client = ${surface.connect}(options)\n` +
      `  return {\n` +
      surface.groups.map(({ name, className }) => `    ${propertyKey(name)}: new ${className}(client),\n`).join('') +
      `  }\n}`,
  )
  module.add(
    `${docComment({ text: 'Makes what the operations take when they are imported one by one, as functions.' })}` +
      `export function ${surface.connect}(options: ${surface.client}Options = {}): ${client} {\n` +
      `  return ${createClient}(api, options)\n}`,
  )
  module.add(emitDescriptor(context, module, descriptor))
  return module.toString()
}

function emitAuth(context: Context, module: Module): string {
  const supported = context.surface.credentials.filter((credential) => credential.supported)
  if (supported.length === 0) return ''
  const credential = useRuntime(context, module, 'Credential', true)
  const members = supported.map(
    ({ name, scheme }) =>
      `${docComment({ text: scheme.description }, '    ')}    readonly ${propertyKey(name)}?: ${credential}\n`,
  )
  const comment = docComment({ text: 'Credentials, by the name of their security scheme.' }, '  ')
  return `${comment}  readonly auth?: {\n${members.join('')}  }\n`
}

function emitDescriptor(context: Context, module: Module, type: string): string {
  const { api, surface } = context
  const { errors = [], rateLimit } = api.conventions?.wire ?? {}
  const schemes = surface.credentials
    .filter(({ supported }) => supported)
    .map(({ name }) => `${propertyKey(name)}: ${useRuntime(context, module, 'bearer')}`)
  const reset = rateLimit?.reset
  const wait = {
    ...(rateLimit?.retryAfter === undefined ? {} : { retryAfter: rateLimit.retryAfter.at }),
    ...(reset === undefined ? {} : { reset: [reset.at, reset.unit] }),
  }
  return [
    `const api: ${type} = {`,
    `  baseUrl: ${stringLiteral(api.servers[0]?.url ?? '')},`,
    schemes.length === 0 ? '  schemes: {},' : `  schemes: { ${schemes.join(', ')} },`,
    errors.length === 0
      ? '  errors: [],'
      : `  errors: [\n${errors.map((shape) => `    ${errorShape(shape)},\n`).join('')}  ],`,
    `  wait: ${jsonLiteral(wait)},`,
    '}',
  ].join('\n')
}

function errorShape({ when, message, code }: ErrorShape): string {
  return jsonLiteral({
    status: when.status ?? 'default',
    ...(message?.in === 'body' ? { message: message.at } : {}),
    ...(code?.in === 'body' ? { code: code.at } : {}),
  })
}
