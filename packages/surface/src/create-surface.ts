import {
  type Api,
  errorShapeOf,
  isJson,
  isObject,
  joinPointer,
  type LocatedSchema,
  type MediaType,
  type Operation,
  type Parameter,
  type Place,
  resolveSchema,
  type Response,
  schemaAt,
} from '@concord-api/model'

import { credentialKind } from './credential-kind.ts'
import { errorClassName, outcomeClassName, runtimeErrorClasses } from './error-classes.ts'
import { fixedParameters } from './fixed-parameters.ts'
import { groupName, groupOperations } from './group-operations.ts'
import { camelCase, Names, pascalCase } from './identifier.ts'
import { linkedResources } from './linked-resources.ts'
import { isEventStream, preferred } from './media-type.ts'
import { ModelRegistry } from './model-registry.ts'
import { inNamingOrder } from './naming-order.ts'
import { outcomeForms } from './outcome-forms.ts'
import { parameterTypes } from './parameter-types.ts'
import { objectMembers, reservedWords } from './reserved.ts'
import { schemaDirections } from './schema-directions.ts'
import { selectArgument } from './select-argument.ts'
import { isSentByItself } from './sent-by-itself.ts'
import { webhookBodies } from './webhook-bodies.ts'
import type {
  BodyArgument,
  CredentialOption,
  ErrorModel,
  EventsResult,
  Failure,
  Group,
  Method,
  MethodResult,
  PathArgument,
  Surface,
  TypeRef,
} from './surface.ts'

/** Works out what the generated client of an API looks like to its callers. */
export function createSurface(api: Api): Surface {
  const name = pascalCase(api.name.split('@')[0] ?? api.name, 'Api')
  const client = `${name}Client`
  const groupNames = groupOperations(api.operations)
  const statuses = new Set(api.operations.flatMap((operation) => operation.responses.map(({ status }) => status)))
  const errorStatuses = [...statuses].filter((status) => !isSuccess(status)).toSorted()
  const classNames = new Names(errorStatuses.map(errorClassName))
  const outcomes = new Map(
    (api.conventions?.wire.errors ?? []).flatMap(({ when: { outcome } }) =>
      outcome === undefined ? [] : [[outcome, classNames.claim(outcomeClassName(outcome))] as const],
    ),
  )
  const reservedTypes = [
    client,
    `${client}Options`,
    ...[...groupNames].map((group) => className(group[0])),
    ...errorStatuses.map(errorClassName),
    ...outcomes.values(),
    'Follow',
    'SignedEvent',
  ]
  const models = new ModelRegistry(api, reservedTypes, schemaDirections(api))
  const parameters = parameterTypes(api, models, (operation, parameter) => !isSentByItself(api, operation, parameter))
  const functionNames = new Names([...reservedWords, ...exportedFunctions, `create${client}`, `connect${name}`])
  const bodies = new Map<string, TypeRef[]>()
  const methodNames = new Map([...groupNames.keys()].map((group) => [group, new Names(objectMembers)]))
  const methods = new Map(
    inNamingOrder(api.operations).map((operation) => {
      const full = camelCase(operation.id, 'call')
      const short = camelCase(operation.verb, full)
      const names = methodNames.get(groupName(operation)) ?? new Names()
      const name = names.claim(names.has(short) ? full : short)
      return [operation, createMethod(operation, name, functionNames.claim(full))]
    }),
  )
  const groups = [...groupNames].map(([name, operations]): Group => ({
    name,
    className: className(name),
    methods: operations.flatMap((operation) => methods.get(operation) ?? []),
  }))
  const webhookTypes = webhookBodies(api)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name: webhook, schema }) => models.typeOf(schema, pascalCase(`${webhook}Event`, 'Event'), 'response'))
  const linked = linkedResources(api, groups, models.models(), (wish) => models.claim(wish))
  return {
    factory: `create${client}`,
    client,
    connect: `connect${name}`,
    groups,
    models: models.models(),
    sharedParameters: parameters.shared(),
    errors: [
      ...errorStatuses.map((status): ErrorModel => ({
        name: errorClassName(status),
        base: runtimeErrorClasses.get(status),
        status,
        outcome: undefined,
        bodies: bodies.get(status) ?? [],
      })),
      ...[...outcomes].map(([outcome, name]): ErrorModel => ({
        name,
        base: undefined,
        status: `outcome ${outcome}`,
        outcome,
        bodies: [],
      })),
    ],
    credentials: [...api.securitySchemes].map(([name, scheme]): CredentialOption => ({
      name,
      scheme,
      kind: credentialKind(scheme),
    })),
    linked,
    webhooks: distinct(webhookTypes),
  }

  function createMethod(operation: Operation, name: string, functionName: string): Method {
    const title = pascalCase(functionName, 'Call')
    const select = selectArgument(api, operation)
    const failures = [
      ...outcomeFailures(operation, title),
      ...operation.responses
        .filter(({ status }) => !isSuccess(status))
        .map((response) => createFailure(response, title)),
    ]
    return {
      operation,
      name,
      functionName,
      path: pathArguments(operation, functionName, title),
      body: bodyArgument(operation, title),
      query: parameters.argument(operation, title, 'query'),
      select: select && { ...select, typeName: models.claim(`${title}Select`) },
      headers: parameters.argument(operation, title, 'header'),
      cookies: parameters.argument(operation, title, 'cookie'),
      fixed: fixedParameters(api, operation),
      result: createResult(operation, title),
      events: createEvents(operation, title),
      errorType: failures.length === 0 ? undefined : models.claim(`${title}Error`),
      failures,
    }
  }

  function createFailure(response: Response, title: string): Failure {
    const type = contentType(response.content, `${title}${response.status}`)
    const known = bodies.get(response.status) ?? []
    if (!known.some((other) => JSON.stringify(other) === JSON.stringify(type))) known.push(type)
    bodies.set(response.status, known)
    const shape = api.conventions && errorShapeOf(api.conventions.wire, response.status)
    return {
      status: response.status,
      details: undefined,
      error: errorClassName(response.status),
      description: response.description,
      shape,
    }
  }

  /** The failures that the body of a success tells: one for each outcome, with its own body and codes. */
  function outcomeFailures(operation: Operation, title: string): Failure[] {
    const forms = outcomeForms(api, operation)
    return (api.conventions?.wire.errors ?? []).flatMap((shape): Failure[] => {
      const form = forms.find(({ outcome }) => outcome !== undefined && outcome === shape.when.outcome)
      const name = form?.outcome === undefined ? undefined : outcomes.get(form.outcome)
      if (form === undefined || name === undefined) return []
      const code = shape.code?.in === 'body' ? schemaAt(api.document, form.schema, shape.code.at) : undefined
      const details = {
        body: models.typeOf(form.schema, `${title}${name}Body`, 'response'),
        code: code === undefined ? undefined : models.typeOf(code, `${title}Code`, 'response'),
      }
      return [{ status: `outcome ${form.outcome}`, details, error: name, description: '', shape }]
    })
  }

  function pathArguments(operation: Operation, functionName: string, title: string): PathArgument[] {
    // A parameter stands beside the other arguments, and over the names a generated function calls.
    const names = new Names([...reservedWords, ...argumentNames, functionName, `${functionName}Operation`])
    const placeholders = new Set(
      [...operation.path.matchAll(/\{([^{}]+)\}/g)].map(([, placeholder = '']) => placeholder),
    )
    return [...placeholders].map((placeholder) => {
      const declared = operation.parameters.find(({ in: where, name }) => where === 'path' && name === placeholder)
      const parameter = declared ?? undeclared(placeholder, operation)
      return {
        name: names.claim(camelCase(placeholder, 'parameter')),
        parameter,
        type: models.typeOf(parameter.schema, `${title}${pascalCase(placeholder, 'Parameter')}`, 'request'),
      }
    })
  }

  function bodyArgument({ requestBody }: Operation, title: string): BodyArgument | undefined {
    const content = preferred(requestBody?.content ?? [])
    if (requestBody === undefined || content === undefined) return undefined
    const type: TypeRef = isJson(content.name)
      ? models.typeOf(content.schema, `${title}Body`, 'request')
      : { kind: 'unknown' }
    return { mediaType: content.name, required: requestBody.required, type }
  }

  function createResult(operation: Operation, title: string): MethodResult {
    const successes = operation.responses.filter(({ status }) => isSuccess(status))
    const strategy = operation.pagination?.strategy
    if (strategy !== undefined) {
      return { kind: 'page', item: pageItem(operation, successes, strategy.read.items, title), strategy }
    }
    if (successes.every(({ content }) => content.length === 0)) return { kind: 'none' }
    const at = operation.payload.in === 'body' ? operation.payload.at : ''
    const types = successes.map(({ status, content }): TypeRef => {
      const suffix = successes.length > 1 ? `Response${status}` : 'Response'
      return content.length === 0 ? { kind: 'undefined' } : contentType(content, `${title}${suffix}`, at, operation)
    })
    return { kind: 'item', type: union(types), at }
  }

  function createEvents(operation: Operation, title: string): EventsResult | undefined {
    const content = operation.responses
      .filter(({ status }) => isSuccess(status))
      .flatMap((response) => response.content)
    const stream = content.find(({ name }) => isEventStream(name))
    if (stream === undefined || operation.pagination !== undefined) return undefined
    const others = preferred(content.filter(({ name }) => !isEventStream(name)))
    const schema = stream.schema && resolveSchema(api.document, stream.schema)?.schema
    const text = schema === undefined || (isObject(schema) && schema['type'] === 'string')
    return {
      data: text ? { kind: 'text' } : models.typeOf(stream.schema, `${title}Event`, 'response'),
      text,
      accept: [...(others === undefined ? [] : [others.name]), stream.name],
    }
  }

  function pageItem(operation: Operation, successes: readonly Response[], place: Place, title: string): TypeRef {
    const body = success(operation, preferred(successes.flatMap(({ content }) => content))?.schema)
    const list = body === undefined || place.in !== 'body' ? undefined : schemaAt(api.document, body, place.at)
    const resolved = list === undefined ? undefined : resolveSchema(api.document, list)
    if (resolved === undefined || !isObject(resolved.schema)) return { kind: 'unknown' }
    const items = resolved.schema['items']
    if (!isObject(items)) return { kind: 'unknown' }
    const item = { schema: items, pointer: joinPointer(resolved.pointer, 'items') }
    return models.typeOf(item, `${title}Item`, 'response')
  }

  function contentType(content: readonly MediaType[], wish: string, at = '', operation?: Operation): TypeRef {
    const chosen = preferred(content)
    if (chosen === undefined) return { kind: 'undefined' }
    if (isJson(chosen.name)) {
      const schema = operation === undefined ? chosen.schema : success(operation, chosen.schema)
      return models.typeOf(payload(schema, at), wish, 'response')
    }
    return { kind: chosen.name.startsWith('text/') ? 'text' : 'blob' }
  }

  /** The schema of a body of a success, where the same body may tell of a failure. */
  function success(operation: Operation, schema: LocatedSchema | undefined): LocatedSchema | undefined {
    return outcomeForms(api, operation).find(({ outcome }) => outcome === undefined)?.schema ?? schema
  }

  function payload(schema: LocatedSchema | undefined, at: string): LocatedSchema | undefined {
    return schema === undefined || at === '' ? schema : schemaAt(api.document, schema, at)
  }
}

/** Functions a client gives its callers beside those of its operations. */
const exportedFunctions = ['createFollow', 'logger', 'pacing', 'readWebhook', 'traceContext']

const argumentNames = ['body', 'client', 'options', 'query', 'send', 'sendForEvents', 'sendPaged']

function className(group: string): string {
  return pascalCase(group, 'Root')
}

function undeclared(name: string, { pointer }: Operation): Parameter {
  return {
    name,
    in: 'path',
    required: true,
    description: undefined,
    deprecated: false,
    style: 'simple',
    explode: false,
    mediaType: undefined,
    schema: { schema: { type: 'string' }, pointer },
    pointer,
  }
}

function isSuccess(status: string): boolean {
  return status.startsWith('2')
}

function union(types: readonly TypeRef[]): TypeRef {
  const members = distinct(types)
  const [first] = members
  if (first === undefined) return { kind: 'unknown' }
  return members.length === 1 ? first : { kind: 'union', members }
}

function distinct(types: readonly TypeRef[]): TypeRef[] {
  return types.filter(
    (type, index) => types.findIndex((other) => JSON.stringify(other) === JSON.stringify(type)) === index,
  )
}
