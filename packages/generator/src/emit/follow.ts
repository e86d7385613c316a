import type { LinkedResource, LinkRelation, Method } from '@concord-api/surface'

import { type Context, createModule, useRuntime } from '../context.ts'
import { docComment } from '../text/doc-comment.ts'
import type { Module } from '../text/module.ts'
import { objectOf } from '../text/object-of.ts'
import { memberKey, propertyKey, stringLiteral } from '@concord-api/samples'
import { callable, dataTypeOf, returnTypeOf } from './signature.ts'

/** `hypermedia/follow.ts`: follows the links of resources; undefined for an API whose resources have none. */
export function emitFollow(context: Context, files: ReadonlyMap<string, string>): string | undefined {
  const { linked } = context.surface
  const at = context.api.conventions?.wire.hypermedia?.links
  if (linked.length === 0 || at === undefined) return undefined
  const module = createModule(context)
  const options = useRuntime(context, module, 'CallOptions', true)
  const client = useRuntime(context, module, 'Client', true)
  const descriptor = useRuntime(context, module, 'FollowDescriptor', true)
  const follow = useRuntime(context, module, 'follow')
  for (const resource of linked) module.add(emitRelations(context, module, resource, files))
  const overloads = linked.map(({ model, typeName }) => {
    module.use('../models.ts', model, { type: true })
    return callable(
      `<R extends keyof ${typeName}>`,
      [`resource: ${model}`, 'relation: R', `options?: ${options}`],
      `: ${typeName}[R]`,
      '  ',
    )
  })
  module.add(
    `${docComment({ text: 'Calls the operation that a link of a resource leads to. Nothing is sent for a link that is not there.' })}` +
      `export interface Follow {\n${overloads.join('\n')}\n}`,
  )
  module.add(
    `${docComment({ text: 'Makes what follows links with the credentials of a client.' })}` +
      `export function createFollow(client: ${client}): Follow {\n` +
      `  return ((resource: object, relation: string, options?: ${options}) =>\n` +
      `    ${follow}(links, client, resource, relation, options)) as Follow\n}`,
  )
  module.add(
    `const links: ${descriptor} = {\n  links: ${stringLiteral(at)},\n` +
      `  targets: ${objectOf(emitTargets(context, module, files), '  ', 'targets: ,')},\n}`,
  )
  return module.toString()
}

/** Where the function of an operation is. */
function moduleOf({ surface }: Context, files: ReadonlyMap<string, string>, method: Method): string {
  const group = surface.groups.find(({ methods }) => methods.includes(method))
  return `../operations/${files.get(group?.name ?? '')}.ts`
}

function emitRelations(
  context: Context,
  module: Module,
  { model, typeName, relations }: LinkedResource,
  files: ReadonlyMap<string, string>,
): string {
  const members = relations.map((relation) => {
    const { errorType } = relation.method
    if (errorType !== undefined) module.use(moduleOf(context, files, relation.method), errorType, { type: true })
    return `  ${relationMember(context, module, relation)}\n`
  })
  return `${docComment({ text: `What the links of a \`${model}\` lead to.` })}export interface ${typeName} {\n${members.join('')}}`
}

/** `card: Call<Card, GetCardError>`: what a link leads to, as a member of the type of a resource's relations. */
export function relationMember(context: Context, module: Module, relation: LinkRelation): string {
  const type = relationType(context, module, relation)
  return `${propertyKey(relation.name)}: ${relation.required ? type : `${type} | undefined`}`
}

function relationType(context: Context, module: Module, { method, many }: LinkRelation): string {
  if (many && method.result.kind !== 'page') {
    return `AsyncGenerator<${dataTypeOf(context, module, method)}, void, undefined>`
  }
  const type = returnTypeOf(context, module, method)
  return many ? `AsyncGenerator<Awaited<${type}>, void, undefined>` : type
}

/** By relation, the operations that its links lead to, the ones with fewer parameters first. */
function emitTargets(context: Context, module: Module, files: ReadonlyMap<string, string>): string[] {
  const relations = context.surface.linked.flatMap((resource) => resource.relations)
  const names = [...new Set(relations.map(({ name }) => name))].toSorted()
  return names.map((name) => {
    const methods = [...new Set(relations.filter((relation) => relation.name === name).map(({ method }) => method))]
    const targets = methods
      .toSorted((a, b) => a.path.length - b.path.length || (a.functionName < b.functionName ? -1 : 1))
      .map(
        (method) => `      ${emitTarget(method, module.use(moduleOf(context, files, method), method.functionName))},\n`,
      )
    return `${memberKey(name)}: [\n${targets.join('')}    ]`
  })
}

/** `{ path: '/cards/{cardId}', call: (client, path, _, options) => getCard(client, path['cardId'] as never, options) }` */
function emitTarget(method: Method, functionName: string): string {
  const path = method.path.map(({ parameter }) => `path[${stringLiteral(parameter.name)}] as never`)
  const body = method.body === undefined ? [] : ['undefined']
  const query = method.query === undefined ? [] : ['query as never']
  const unused = path.length === 0 ? '__' : '_'
  const names = ['client', path.length === 0 ? '_' : 'path', query.length === 0 ? unused : 'query', 'options']
  const call = callable(functionName, ['client', ...path, ...body, ...query, 'options'], ',', '          ').trimStart()
  const oneLine = `        call: (${names.join(', ')}) => ${call.replaceAll(/\n\s*/g, '')}`
  const arrow = call.includes('\n') || oneLine.length > 120 ? `=>\n          ${call}` : `=> ${call}`
  return `{\n        path: ${stringLiteral(method.operation.path)},\n        call: (${names.join(', ')}) ${arrow}\n      }`
}
