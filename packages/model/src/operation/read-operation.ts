import type { Conventions } from '../conventions/conventions.ts'
import { type Place, withKey } from '../conventions/place.ts'
import { readOperationConventions } from '../conventions/read-conventions.ts'
import { strategyWithKey } from '../conventions/strategy-places.ts'
import { asArray, asObject, asString, isObject, member } from '../document/json.ts'
import { joinPointer } from '../document/json-pointer.ts'
import { resolve } from '../document/resolve.ts'
import { impliedVerb } from './implied-verb.ts'
import type {
  Header,
  Link,
  HttpMethod,
  LocatedSchema,
  MediaType,
  Operation,
  Parameter,
  ParameterLocation,
  RequestBody,
  Response,
  SecurityRequirement,
} from './operation.ts'
import type { OperationEntry } from './operation-entries.ts'

/** What reading an operation needs besides the operation. */
export interface OperationContext {
  readonly document: unknown
  readonly conventions: Conventions | undefined
  /** The paths of its collections. */
  readonly collections: ReadonlySet<string>
}

/** Turns an operation object into an {@link Operation}. Parts of the wrong shape are read as absent. */
export function readOperation(entry: OperationEntry, context: OperationContext): Operation {
  const { node, method, path, pointer } = entry
  const { document, conventions } = context
  const declared = readOperationConventions(node)
  const implied = impliedVerb(method, path, context.collections)
  const id = asString(node['operationId']) ?? idFromPath(method, path)
  const strategy = declared.pagination === undefined ? undefined : conventions?.wire.pagination.get(declared.pagination)
  const safe = declared.safe ?? (method === 'get' || method === 'head' || method === 'options' || method === 'trace')
  const sparse = conventions?.wire.update?.semantics !== 'replace' && conventions?.wire.update?.method === 'PUT'
  const impliedUpdate = method === 'put' && sparse ? 'update' : implied.verb
  const verb = declared.verb ?? impliedUpdate ?? id
  const payload = conventions?.wire.payload ?? { item: wholeBody, list: wholeBody }
  return {
    id,
    method: method.toUpperCase() as HttpMethod,
    path,
    resource: declared.resource ?? implied.resource,
    verb,
    summary: asString(node['summary']),
    description: asString(node['description']),
    deprecated: node['deprecated'] === true,
    tags: asArray(node['tags']).filter((tag) => typeof tag === 'string'),
    parameters: readParameters(entry, document),
    requestBody: readRequestBody(node['requestBody'], joinPointer(pointer, 'requestBody'), document),
    responses: readResponses(node['responses'], joinPointer(pointer, 'responses'), document),
    security: readSecurity(node['security'] ?? member(document, 'security')),
    pagination:
      strategy === undefined
        ? undefined
        : { name: declared.pagination as string, strategy: strategyWithKey(strategy, declared.key) },
    select: [declared.select ?? []].flat().flatMap((name) => conventions?.wire.select.get(name) ?? []),
    sort: declared.sort === undefined ? undefined : conventions?.wire.sort.get(declared.sort),
    filter: declared.filter === undefined ? undefined : conventions?.wire.filter.get(declared.filter),
    payload: withKey(payload[verb === 'list' ? 'list' : 'item'], declared.key),
    safe,
    idempotent: declared.idempotent ?? (safe || method === 'put' || method === 'delete'),
    pointer,
  }
}

const wholeBody: Place = { in: 'body', at: '' }

function idFromPath(method: string, path: string): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  return [method, ...words.map((word) => word[0]?.toUpperCase() + word.slice(1))].join('')
}

function readParameters({ node, pointer, pathItem, pathItemPointer }: OperationEntry, document: unknown): Parameter[] {
  const found = new Map<string, Parameter>()
  for (const [list, at] of [
    [pathItem['parameters'], joinPointer(pathItemPointer, 'parameters')],
    [node['parameters'], joinPointer(pointer, 'parameters')],
  ] as const) {
    for (const [index, item] of asArray(list).entries()) {
      const parameter = readParameter(item, joinPointer(at, index), document)
      // An operation's parameter overrides the path item's of the same name and location.
      if (parameter !== undefined) found.set(`${parameter.in} ${parameter.name}`, parameter)
    }
  }
  return [...found.values()]
}

const parameterLocations: readonly ParameterLocation[] = ['cookie', 'header', 'path', 'query']

function readParameter(value: unknown, at: string, document: unknown): Parameter | undefined {
  const { node, pointer } = resolve(document, value, at)
  const name = asString(member(node, 'name'))
  const location = parameterLocations.find((candidate) => candidate === member(node, 'in'))
  if (!isObject(node) || name === undefined || location === undefined) return undefined
  const style = asString(node['style']) ?? (location === 'query' || location === 'cookie' ? 'form' : 'simple')
  const schema = readSchema(node, pointer)
  const content = schema === undefined ? readContent(node['content'], joinPointer(pointer, 'content'))[0] : undefined
  return {
    name,
    in: location,
    required: location === 'path' || node['required'] === true,
    description: asString(node['description']),
    deprecated: node['deprecated'] === true,
    style,
    explode: typeof node['explode'] === 'boolean' ? node['explode'] : style === 'form',
    mediaType: content?.name,
    schema: schema ?? content?.schema,
    pointer,
  }
}

function readRequestBody(value: unknown, at: string, document: unknown): RequestBody | undefined {
  const { node, pointer } = resolve(document, value, at)
  if (!isObject(node)) return undefined
  return {
    required: node['required'] === true,
    description: asString(node['description']),
    content: readContent(node['content'], joinPointer(pointer, 'content')),
    pointer,
  }
}

function readResponses(value: unknown, at: string, document: unknown): Response[] {
  return Object.entries(asObject(value)).flatMap(([status, response]) => {
    if (!/^([1-5]([0-9][0-9]|XX)|default)$/.test(status)) return []
    const { node, pointer } = resolve(document, response, joinPointer(at, status))
    if (!isObject(node)) return []
    return [
      {
        status,
        description: asString(node['description']) ?? '',
        headers: readHeaders(node['headers'], joinPointer(pointer, 'headers'), document),
        content: readContent(node['content'], joinPointer(pointer, 'content')),
        links: readLinks(node['links'], joinPointer(pointer, 'links'), document),
        pointer,
      },
    ]
  })
}

function readLinks(value: unknown, at: string, document: unknown): Link[] {
  return Object.entries(asObject(value)).flatMap(([name, link]) => {
    const { node, pointer } = resolve(document, link, joinPointer(at, name))
    if (!isObject(node)) return []
    return [
      {
        name,
        operationId: asString(node['operationId']),
        operationRef: asString(node['operationRef']),
        description: asString(node['description']),
        pointer,
      },
    ]
  })
}

function readHeaders(value: unknown, at: string, document: unknown): Header[] {
  return Object.entries(asObject(value)).flatMap(([name, header]) => {
    const { node, pointer } = resolve(document, header, joinPointer(at, name))
    if (!isObject(node)) return []
    return [
      {
        name,
        required: node['required'] === true,
        description: asString(node['description']),
        schema: readSchema(node, pointer),
        pointer,
      },
    ]
  })
}

function readContent(value: unknown, at: string): MediaType[] {
  return Object.entries(asObject(value)).map(([name, mediaType]) => {
    const pointer = joinPointer(at, name)
    return { name, schema: readSchema(asObject(mediaType), pointer), pointer }
  })
}

function readSchema(node: { readonly [key: string]: unknown }, pointer: string): LocatedSchema | undefined {
  const schema = node['schema']
  if (!isObject(schema) && typeof schema !== 'boolean') return undefined
  return { schema, pointer: joinPointer(pointer, 'schema') }
}

function readSecurity(value: unknown): SecurityRequirement[] {
  return asArray(value)
    .filter(isObject)
    .map(
      (requirement) =>
        new Map(
          Object.entries(requirement).map(
            ([scheme, scopes]) => [scheme, asArray(scopes).filter((scope) => typeof scope === 'string')] as const,
          ),
        ),
    )
}
