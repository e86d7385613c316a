import { readPlaces, sentPlaces } from '@concord-api/model'
import type { Group, Method, MethodResult, SelectArgument } from '@concord-api/surface'

import { type Context, createModule, useRuntime } from '../context.ts'
import { docComment } from '../text/doc-comment.ts'
import type { Module } from '../text/module.ts'
import { objectOf } from '../text/object-of.ts'
import { jsonLiteral, memberKey, propertyKey, stringLiteral } from '@concord-api/samples'
import { errorUnion } from './error-union.ts'
import { emitParameters, isShared } from './parameters.ts'
import { parameterWriters } from './parameter-styles.ts'
import { securityOf } from './security.ts'
import { callable, requiresOptions, signatureOf } from './signature.ts'

/** `operations/users.ts`: the operations of a group as functions; one that is not imported is not bundled. */
export function emitOperations(context: Context, group: Group): string {
  const functions = group.methods.map(({ functionName }) => functionName)
  const module = createModule(context, functions)
  for (const method of group.methods) {
    if (method.errorType !== undefined) module.add(emitErrorUnion(context, module, method, method.errorType))
    if (method.select !== undefined) module.add(emitSelect(method.select))
    if (method.query !== undefined)
      module.add(emitParameters(context, module, '../models.ts', method.query, method.select))
    for (const parameters of [method.headers, method.cookies]) {
      if (parameters === undefined) continue
      if (isShared(context, parameters)) module.use('../parameters.ts', parameters.typeName, { type: true })
      else module.add(emitParameters(context, module, '../models.ts', parameters))
    }
    module.add(emitFunction(context, module, method))
    module.add(emitDescriptor(context, module, method))
  }
  return module.toString()
}

function emitErrorUnion(context: Context, module: Module, method: Method, name: string): string {
  const members = errorUnion(context, module, method)
  const oneLine = `export type ${name} = ${members.join(' | ')}`
  const text = oneLine.length <= 120 ? oneLine : `export type ${name} =\n  | ${members.join('\n  | ')}`
  return `${docComment({ text: `The documented errors of \`${method.functionName}\`.` })}${text}`
}

function emitSelect({ typeName, names }: SelectArgument): string {
  const members = names.map((name) => stringLiteral(name))
  const oneLine = `export type ${typeName} = ${members.join(' | ')}`
  const text = oneLine.length <= 120 ? oneLine : `export type ${typeName} =\n  | ${members.join('\n  | ')}`
  return `${docComment({ text: 'What can be selected.' })}${text}`
}

function emitFunction(context: Context, module: Module, method: Method): string {
  const { operation, functionName } = method
  const { generics, parameters, returns } = signatureOf(context, module, method)
  const client = useRuntime(context, module, 'Client', true)
  const send = useRuntime(context, module, sender(method))
  const input = [
    ...(method.path.length === 0 ? [] : [`path: { ${method.path.map(pathMember).join(', ')} }`]),
    ...(method.body === undefined ? [] : ['body']),
    ...(method.query === undefined ? [] : ['query']),
    ...(method.cookies === undefined ? [] : [`cookie: options${requiresOptions(method) ? '' : '?'}.cookies`]),
  ]
  const comment = docComment({ text: operation.summary ?? operation.description, deprecated: operation.deprecated })
  const argumentsText = `client, ${functionName}Operation, ${input.length === 0 ? '{}' : `{ ${input.join(', ')} }`}, options`
  const head = callable(
    `export function ${functionName}${generics}`,
    [`client: ${client}`, ...parameters],
    `: ${returns} {`,
  )
  return `${comment}${head}\n  return ${send}(${argumentsText})\n}`
}

function pathMember({ name, parameter }: Method['path'][number]): string {
  const key = memberKey(parameter.name)
  return key === name ? name : `${key}: ${name}`
}

function emitDescriptor(context: Context, module: Module, method: Method): string {
  const { operation, functionName, result } = method
  const type = useRuntime(context, module, descriptorType(method), true)
  const security = securityOf(context, operation)
  const errors = [...new Map(method.failures.map(({ status, error }) => [status, error]))].map(([status, error]) => {
    module.use('../errors.ts', error)
    return `${/^\d+$/.test(status) ? Number(status) : propertyKey(status)}: ${error}`
  })
  const lines = [
    `id: ${stringLiteral(operation.id)}`,
    `method: ${stringLiteral(operation.method)}`,
    `path: ${stringLiteral(operation.path)}`,
    ...(security === undefined ? [] : [`security: ${jsonLiteral(security)}`]),
    ...(Object.keys(method.fixed).length === 0 ? [] : [`fixed: ${jsonLiteral(method.fixed)}`]),
    ...parameterWriters(context, module, method),
    ...bodyEncoder(context, module, method),
    ...(result.kind === 'item' && result.at !== '' ? [`item: ${stringLiteral(result.at)}`] : []),
    ...(operation.idempotent ? ['idempotent: true'] : []),
    ...eventReading(context, method),
    ...(result.kind === 'page' ? [`page: ${pageStrategy(context, module, result)}`] : []),
    errors.length === 0 ? 'errors: {}' : `errors: {\n    ${errors.join(',\n    ')},\n  }`,
  ]
  return `const ${functionName}Operation: ${type} = {\n${lines.map((line) => `  ${line},\n`).join('')}}`
}

/** The function of the runtime that sends a request of an operation. */
function sender({ result, events }: Method): string {
  if (result.kind === 'page') return 'sendPaged'
  return events === undefined ? 'send' : 'sendForEvents'
}

function descriptorType({ result, events }: Method): string {
  if (result.kind === 'page') return 'PagedDescriptor'
  return events === undefined ? 'OperationDescriptor' : 'EventDescriptor'
}

/** `events: { end: '[DONE]' }`: how the events of a stream are read. */
function eventReading({ api }: Context, { events }: Method): string[] {
  if (events === undefined) return []
  const { end } = api.conventions?.wire.events ?? {}
  const reading = { ...(events.text ? { text: true } : {}), ...(end === undefined ? {} : { end }) }
  return [`accept: ${stringLiteral(events.accept.join(', '))}`, `events: ${jsonLiteral(reading)}`]
}

function bodyEncoder(context: Context, module: Module, { body }: Method): string[] {
  if (body === undefined) return []
  const mediaType = body.mediaType.toLowerCase()
  const encode = (name: string): string => `encode: ${useRuntime(context, module, name)}`
  // Their bodies know their own media type.
  if (mediaType.startsWith('multipart/form-data')) return [encode('multipartBody')]
  if (mediaType.includes('*')) return [encode('anyBody')]
  const written = `body: ${stringLiteral(body.mediaType)}`
  return mediaType.startsWith('application/x-www-form-urlencoded') ? [written, encode('formBody')] : [written]
}

/** `offset({ offset: 'offset', items: '/data' })`: what reads a page and finds the next one. */
function pageStrategy(context: Context, module: Module, { strategy }: MethodResult & { kind: 'page' }): string {
  const sent = Object.fromEntries(sentPlaces(strategy).map(({ role, place }) => [role, place]))
  const read = Object.fromEntries(readPlaces(strategy).map(({ role, place }) => [role, place]))
  const at = (role: keyof typeof read): object => {
    const place = read[role]
    return place?.in === 'body' ? { [role]: place.at } : {}
  }
  const turn = sent['offset'] ?? sent['page'] ?? sent['cursor'] ?? sent['after']
  const role = (['offset', 'page', 'cursor', 'after'] as const).find((name) => sent[name] !== undefined)
  const moved = turn === undefined || role === undefined ? {} : { [role]: turn.name }
  const items = { items: read['items']?.in === 'body' ? read['items'].at : '' }
  const names = { offset: 'offset', page: 'pageNumber', cursor: 'cursor', link: 'link', 'last-id': 'lastId' } as const
  const { next } = read
  const size = sent['limit'] === undefined ? {} : { size: sent['limit'].name }
  if (strategy.style === 'link' && next?.in === 'link') {
    const descriptor = { ...items, ...(next.at === 'next' ? {} : { rel: next.at }), ...at('total') }
    return `/* @__PURE__ */ ${useRuntime(context, module, 'linkHeader')}(${jsonLiteral(descriptor)})`
  }
  const descriptor = {
    offset: () => ({ ...moved, ...items, ...at('total') }),
    page: () => ({
      ...moved,
      ...items,
      ...(strategy.style === 'page' && strategy.start !== undefined && strategy.start !== 1
        ? { start: strategy.start }
        : {}),
      ...at('total'),
      ...at('pages'),
      ...at('next'),
      ...(strategy.limit?.default === undefined ? {} : { ...size, limit: strategy.limit.default }),
    }),
    cursor: () => ({ ...moved, ...items, ...at('next'), ...at('more'), ...at('total') }),
    link: () => ({ ...items, ...at('next'), ...at('total') }),
    'last-id': () => ({ ...moved, ...items, ...at('last'), ...at('more') }),
  }[strategy.style]()
  const name = useRuntime(context, module, names[strategy.style])
  const members = Object.entries(descriptor).map(([key, value]) => `${key}: ${jsonLiteral(value)}`)
  if (turn?.in === 'body') members.push(`in: ${useRuntime(context, module, 'inBody')}`)
  return `/* @__PURE__ */ ${name}(${objectOf(members, '  ', `page: /* @__PURE__ */ ${name}(),`)})`
}
