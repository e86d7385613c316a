import {
  type EnvironmentVariables,
  type ErrorShape,
  type RateLimit,
  rateLimitStatuses,
  secondsOf,
} from '@concord-api/model'
import { type CredentialOption, followMember } from '@concord-api/surface'

import { type Context, createModule, useRuntime } from '../context.ts'
import { docComment } from '../text/doc-comment.ts'
import type { Module } from '../text/module.ts'
import { objectOf } from '../text/object-of.ts'
import { jsonLiteral, memberKey, propertyKey, stringLiteral } from '@concord-api/samples'
import { credentialMember } from './credential-member.ts'

/** `client.ts`: what the API has in common, and the ways to a client of it. */
export function emitClient(context: Context, files: ReadonlyMap<string, string>): string {
  const { api, surface } = context
  const module = createModule(context)
  const optionsType = useRuntime(context, module, 'ClientOptions', true)
  const client = useRuntime(context, module, 'Client', true)
  const createClient = useRuntime(context, module, 'createClient')
  const descriptor = useRuntime(context, module, 'ApiDescriptor', true)
  const follow = followMember(surface)
  if (follow !== undefined) {
    module.use('./hypermedia/follow.ts', 'createFollow')
    module.use('./hypermedia/follow.ts', 'Follow', { type: true })
  }
  for (const { className, name } of surface.groups) module.use(`./resources/${files.get(name)}.ts`, className)

  module.add(
    `${docComment({ text: 'What can be chosen when a client is made.' })}` +
      `export interface ${surface.client}Options extends Omit<${optionsType}, 'auth'> {\n${emitAuth(context, module)}}`,
  )
  module.add(
    `${docComment({ text: [api.title, api.description].filter((part) => part !== undefined).join('\n\n') })}` +
      `export interface ${surface.client} {\n` +
      `${surface.groups.map(({ name, className }) => `  readonly ${propertyKey(name)}: ${className}\n`).join('')}` +
      `${follow === undefined ? '' : `  readonly ${follow}: Follow\n`}}`,
  )
  module.add(
    `${docComment({ text: 'Makes a client with every operation.' })}` +
      `export function ${surface.factory}(options: ${surface.client}Options = {}): ${surface.client} {\n` +
      `  const client = ${surface.connect}(options)\n` +
      `  return {\n` +
      surface.groups.map(({ name, className }) => `    ${propertyKey(name)}: new ${className}(client),\n`).join('') +
      (follow === undefined ? '' : `    ${follow}: createFollow(client),\n`) +
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
  const members = context.surface.credentials.flatMap((credential) => {
    const member = credentialMember(context, module, credential)
    const comment = docComment({ text: credential.scheme.description }, '    ')
    return member === undefined ? [] : [`${comment}    ${member}\n`]
  })
  if (members.length === 0) return ''
  const comment = docComment({ text: 'Credentials, by the name of their security scheme.' }, '  ')
  return `${comment}  readonly auth?: {\n${members.join('')}  }\n`
}

/** `clientCredentials({ tokenUrl: '/oauth2/token' })`: what puts a credential of a scheme on a request. */
function authenticator(context: Context, module: Module, kind: NonNullable<CredentialOption['kind']>): string {
  const name = useRuntime(context, module, kind.kind)
  if (kind.kind === 'clientCredentials') {
    return `/* @__PURE__ */ ${name}(${jsonLiteral({ tokenUrl: ownAddress(context, kind.tokenUrl) })})`
  }
  return 'name' in kind ? `/* @__PURE__ */ ${name}(${stringLiteral(kind.name)})` : name
}

/** An address on the API's own server is a path, so that it follows the client's base URL. */
function ownAddress({ api }: Context, address: string): string {
  const server = api.servers[0]?.url ?? ''
  if (!URL.canParse(server) || !URL.canParse(address, server)) return address
  const url = new URL(address, server)
  return url.origin === new URL(server).origin ? `${url.pathname}${url.search}` : address
}

function emitDescriptor(context: Context, module: Module, type: string): string {
  const { api, surface } = context
  const wire = api.conventions?.wire
  const known = surface.credentials.flatMap(({ name, kind }) => (kind === undefined ? [] : [{ name, kind }]))
  const schemes = known.map(({ name, kind }) => `${memberKey(name)}: ${authenticator(context, module, kind)}`)
  const environment = Object.entries(wire?.environment ?? {}).filter(([name]) => known.some((one) => one.name === name))
  const { idempotency, trace, outcome, errors = [] } = wire ?? {}
  return [
    `const api: ${type} = {`,
    `  baseUrl: ${stringLiteral(api.servers[0]?.url ?? '')},`,
    `  schemes: ${objectOf(schemes, '  ', 'schemes: ,')},`,
    ...(environment.length === 0
      ? []
      : [
          `  environment: ${objectOf(
            environment.map(([name, value]) => `${memberKey(name)}: ${variable(context, module, value)}`),
            '  ',
            'environment: ,',
          )},`,
        ]),
    errors.length === 0
      ? '  errors: [],'
      : `  errors: [\n${errors.map((shape) => `    ${errorShape(context, module, shape)},\n`).join('')}  ],`,
    ...(outcome === undefined
      ? []
      : [
          `  outcome: /* @__PURE__ */ ${useRuntime(context, module, 'outcomeAt')}(${stringLiteral(outcome.at)}, ${jsonLiteral(outcome.success)}),`,
        ]),
    ...(trace?.in === 'header' ? [`  trace: ${stringLiteral(trace.at)},`] : []),
    `  wait: ${objectOf(waitHeaders(context, module, wire?.rateLimit), '  ', 'wait: ,')},`,
    ...quota(wire?.rateLimit),
    ...(idempotency?.send.in === 'header'
      ? [
          `  idempotency: ${jsonLiteral({ header: idempotency.send.name, methods: idempotency.methods ?? ['POST', 'PATCH'] })},`,
        ]
      : []),
    '}',
  ].join('\n')
}

/** The declared rate limit, for callers who keep to it by themselves. */
function quota(rateLimit: RateLimit | undefined): string[] {
  const { quota, window, remaining } = rateLimit ?? {}
  const seconds = window === undefined ? undefined : secondsOf(window)
  if (quota === undefined || seconds === undefined) return []
  const limit = { quota, window: seconds * 1000, ...(remaining === undefined ? {} : { remaining: remaining.at }) }
  return [`  limit: ${jsonLiteral(limit)},`]
}

function waitHeaders(context: Context, module: Module, rateLimit: RateLimit | undefined): string[] {
  const { retryAfter, reset, fields } = rateLimit ?? {}
  const statuses = rateLimit === undefined ? [] : rateLimitStatuses({ rateLimit })
  return [
    ...(statuses.length === 0 || statuses.join() === '429' ? [] : [`statuses: ${jsonLiteral(statuses)}`]),
    ...(retryAfter === undefined ? [] : [`retryAfter: ${stringLiteral(retryAfter.at)}`]),
    ...(reset === undefined ? [] : [`reset: ${jsonLiteral([reset.at, reset.unit])}`]),
    ...(fields === 'ietf' ? [`spent: ${useRuntime(context, module, 'rateLimitFields')}`] : []),
  ]
}

/** `environmentVariable('API_KEY')`: what reads a credential from the environment. */
function variable(context: Context, module: Module, names: EnvironmentVariables): string {
  const name = typeof names === 'string' ? 'environmentVariable' : 'environmentVariables'
  return `/* @__PURE__ */ ${useRuntime(context, module, name)}(${jsonLiteral(names)})`
}

function errorShape(context: Context, module: Module, { when, message, code, type, fields }: ErrorShape): string {
  const members = {
    ...(when.outcome === undefined ? { status: when.status ?? 'default' } : { outcome: when.outcome }),
    ...(message?.in === 'body' ? { message: message.at } : {}),
    ...(code?.in === 'body' ? { code: code.at } : {}),
    ...(type?.in === 'body' ? { type: type.at } : {}),
  }
  const texts = Object.entries(members).map(([name, value]) => `${name}: ${jsonLiteral(value)}`)
  if (fields?.at.in === 'body') texts.push(`fields: ${fieldReader(context, module, fields)}`)
  return objectOf(texts, '    ', ',')
}

function fieldReader(context: Context, module: Module, fields: NonNullable<ErrorShape['fields']>): string {
  const { at, as, name, message, code } = fields
  if (as === 'map') {
    return `/* @__PURE__ */ ${useRuntime(context, module, 'fieldsAsMap')}(${stringLiteral(at.at)})`
  }
  const parts = Object.fromEntries(Object.entries({ name, message, code }).filter(([, part]) => part !== undefined))
  return `/* @__PURE__ */ ${useRuntime(context, module, 'fieldsAsList')}(${stringLiteral(at.at)}, ${jsonLiteral(parts)})`
}
