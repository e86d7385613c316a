import type { Group, Method, MethodResult } from '@concord-api/surface'

import { type Context, createModule, useRuntime } from '../context.ts'
import { docComment } from '../text/doc-comment.ts'
import type { Module } from '../text/module.ts'
import { jsonLiteral, propertyKey, stringLiteral } from '../text/string-literal.ts'
import { describe } from '../types/type-writer.ts'
import { callable, signatureOf } from './signature.ts'

/** `operations/users.ts`: the operations of a group as functions; one that is not imported is not bundled. */
export function emitOperations(context: Context, group: Group): string {
  const module = createModule(context)
  for (const method of group.methods) {
    if (method.errorType !== undefined) module.add(emitErrorUnion(module, method, method.errorType))
    if (method.query !== undefined) module.add(emitQuery(context, module, method.query))
    module.add(emitFunction(context, module, method))
    module.add(emitDescriptor(context, module, method))
  }
  return module.toString()
}

function emitErrorUnion(module: Module, method: Method, name: string): string {
  const classes = [...new Set(method.failures.map(({ error }) => error))]
  for (const error of classes) module.use('../errors.ts', error)
  const oneLine = `export type ${name} = ${classes.join(' | ')}`
  const text = oneLine.length <= 120 ? oneLine : `export type ${name} =\n  | ${classes.join('\n  | ')}`
  return `${docComment({ text: `The documented errors of \`${method.functionName}\`.` })}${text}`
}

function emitQuery(context: Context, module: Module, query: NonNullable<Method['query']>): string {
  const members = query.parameters.map(({ parameter, type }) => {
    const schema = parameter.schema?.schema
    const annotations = typeof schema === 'object' ? describe(schema) : {}
    const comment = docComment(
      { ...annotations, text: parameter.description ?? annotations.text, deprecated: parameter.deprecated },
      '  ',
    )
    const text = context.types.text(
      type,
      (name) => {
        module.use('../models.ts', name, { type: true })
      },
      '  ',
    )
    const key = propertyKey(parameter.name)
    return `${comment}  ${parameter.required ? `${key}: ${text}` : `${key}?: ${text} | undefined`}`
  })
  return `export interface ${query.typeName} {\n${members.join('\n')}\n}`
}

function emitFunction(context: Context, module: Module, method: Method): string {
  const { operation, functionName } = method
  const { parameters, returns } = signatureOf(context, module, method)
  const client = useRuntime(context, module, 'Client', true)
  const send = useRuntime(context, module, method.result.kind === 'page' ? 'sendPaged' : 'send')
  const input = [
    ...(method.path.length === 0 ? [] : [`path: { ${method.path.map(pathMember).join(', ')} }`]),
    ...(method.body === undefined ? [] : ['body']),
    ...(method.query === undefined ? [] : ['query']),
  ]
  const comment = docComment({ text: operation.summary ?? operation.description, deprecated: operation.deprecated })
  const argumentsText = `client, ${functionName}Operation, ${input.length === 0 ? '{}' : `{ ${input.join(', ')} }`}, options`
  const head = callable(`export function ${functionName}`, [`client: ${client}`, ...parameters], `: ${returns} {`)
  return `${comment}${head}\n  return ${send}(${argumentsText})\n}`
}

function pathMember({ name, parameter }: Method['path'][number]): string {
  const key = parameter.name === '__proto__' ? `['__proto__']` : propertyKey(parameter.name)
  return key === name ? name : `${key}: ${name}`
}

function emitDescriptor(context: Context, module: Module, method: Method): string {
  const { operation, functionName, result } = method
  const type = useRuntime(context, module, result.kind === 'page' ? 'PagedDescriptor' : 'OperationDescriptor', true)
  const known = new Set(context.surface.credentials.map(({ name }) => name))
  const security = operation.security
    .map((requirement) => [...requirement.keys()])
    .filter((schemes) => schemes.every((scheme) => known.has(scheme)))
  const needsNone = operation.security.length === 0 || security.some((schemes) => schemes.length === 0)
  const errors = [...new Map(method.failures.map(({ status, error }) => [status, error]))].map(([status, error]) => {
    module.use('../errors.ts', error)
    return `${/^\d+$/.test(status) ? Number(status) : propertyKey(status)}: ${error}`
  })
  const lines = [
    `id: ${stringLiteral(operation.id)}`,
    `method: ${stringLiteral(operation.method)}`,
    `path: ${stringLiteral(operation.path)}`,
    ...(needsNone || security.length === 0 ? [] : [`security: ${jsonLiteral(security)}`]),
    ...(method.body === undefined ? [] : [`body: ${stringLiteral(method.body.mediaType)}`]),
    ...(result.kind === 'item' && result.at !== '' ? [`item: ${stringLiteral(result.at)}`] : []),
    ...(operation.idempotent ? ['idempotent: true'] : []),
    ...(result.kind === 'page' ? [`page: ${pageStrategy(context, module, result)}`] : []),
    errors.length === 0 ? 'errors: {}' : `errors: {\n    ${errors.join(',\n    ')},\n  }`,
  ]
  return `const ${functionName}Operation: ${type} = {\n${lines.map((line) => `  ${line},\n`).join('')}}`
}

function pageStrategy(context: Context, module: Module, { strategy }: MethodResult & { kind: 'page' }): string {
  const { send, read } = strategy
  const create = useRuntime(context, module, strategy.style)
  const descriptor = {
    offset: send.offset.name,
    items: read.items.at,
    ...(read.total === undefined ? {} : { total: read.total.at }),
  }
  return `/* @__PURE__ */ ${create}(${jsonLiteral(descriptor)})`
}
