import {
  type Api,
  asArray,
  isObject,
  joinPointer,
  type Link,
  type LocatedSchema,
  parseRef,
  resolveSchema,
  schemaAt,
} from '@concord-api/model'

import { pascalCase } from './identifier.ts'
import { isSuccess } from './is-success.ts'
import type { Group, LinkedResource, LinkRelation, Method, Model } from './surface.ts'

/**
 * The models whose links can be followed, in an API whose resources have links: what the Link Objects of the responses
 * say, by relation. A link whose operation needs more than an address has (a body, a header) is left out.
 * @param claim - gives a name for the type of a model's relations
 * @see https://spec.openapis.org/oas/v3.1.1.html#link-object
 */
export function linkedResources(
  api: Api,
  groups: readonly Group[],
  models: readonly Model[],
  claim: (wish: string) => string,
): LinkedResource[] {
  const at = api.conventions?.wire.hypermedia?.links
  if (at === undefined) return []
  const methods = groups.flatMap((group) => group.methods)
  const modelsByName = new Map(models.map((model) => [model.name, model]))
  const targetOf = linkTargets(methods)
  const found = new Map<Model, Map<string, LinkRelation>>()
  for (const { operation, result } of methods) {
    const type = result.kind === 'item' ? result.type : undefined
    const names = type?.kind === 'union' ? type.members : [type]
    const owners = names.flatMap((part) => (part?.kind === 'model' ? (modelsByName.get(part.name) ?? []) : []))
    const links = operation.responses.filter(({ status }) => isSuccess(status)).flatMap((response) => response.links)
    for (const link of links) {
      const method = targetOf(link)
      if (method === undefined || needsMore(method)) continue
      for (const model of owners) {
        const relations = found.get(model) ?? new Map<string, LinkRelation>()
        const relation = relationOf(api, model.schema, at, link.name, method)
        if (relation !== undefined) found.set(model, relations.set(link.name, relation))
      }
    }
  }
  return (
    [...found]
      // Types are told apart by their members: one that has fewer comes later, as others have its members too.
      .toSorted(([a], [b]) => requiredCount(api, b.schema) - requiredCount(api, a.schema) || (a.name < b.name ? -1 : 1))
      .map(([{ name }, relations]) => ({
        model: name,
        typeName: claim(pascalCase(`${name}Relations`, 'Relations')),
        relations: [...relations.values()],
      }))
  )
}

/** What finds the method that a link leads to. */
function linkTargets(methods: readonly Method[]): (link: Link) => Method | undefined {
  const byId = new Map(methods.map((method) => [method.operation.id, method]))
  const byPointer = new Map(methods.map((method) => [method.operation.pointer, method]))
  return ({ operationId, operationRef }) => {
    if (operationId !== undefined) return byId.get(operationId)
    const pointer = operationRef === undefined ? undefined : parseRef(operationRef)?.pointer
    return pointer === undefined ? undefined : byPointer.get(pointer)
  }
}

function needsMore({ body, headers, query }: Method): boolean {
  return body?.required === true || headers?.required === true || query?.required === true
}

/** What the schema says of a relation; undefined where it has none of that name. */
function relationOf(
  api: Api,
  model: LocatedSchema,
  at: string,
  name: string,
  method: Method,
): LinkRelation | undefined {
  const links = schemaAt(api.document, model, at)
  const link = links && schemaAt(api.document, links, joinPointer('', name))
  if (links === undefined || link === undefined) return undefined
  const { schema } = resolveSchema(api.document, link) ?? link
  return {
    name,
    method,
    many: isObject(schema) && schema['type'] === 'array',
    required: requiredOf(api, links).includes(name),
  }
}

function requiredCount(api: Api, schema: LocatedSchema): number {
  return requiredOf(api, schema).length
}

function requiredOf(api: Api, located: LocatedSchema): readonly unknown[] {
  const schema = resolveSchema(api.document, located)?.schema
  return isObject(schema) ? asArray(schema['required']) : []
}
