import { type Api, errorShapeOf, isJson, type Operation, type Response, schemaAt } from '@concord-api/model'

import { credentialOptions } from './credential-options.ts'
import { distinct } from './distinct.ts'
import { errorClassName, outcomeClassName, runtimeErrorClasses } from './error-classes.ts'
import { fixedParameters } from './fixed-parameters.ts'
import { groupName, groupOperations } from './group-operations.ts'
import { camelCase, Names, pascalCase } from './identifier.ts'
import { isSuccess } from './is-success.ts'
import { linkedResources } from './linked-resources.ts'
import { preferred } from './media-type.ts'
import { ModelRegistry } from './model-registry.ts'
import { inNamingOrder } from './naming-order.ts'
import { outcomeForms } from './outcome-forms.ts'
import { parameterTypes } from './parameter-types.ts'
import { pathParameters } from './path-parameters.ts'
import { objectMembers, reservedWords } from './reserved.ts'
import { schemaDirections } from './schema-directions.ts'
import { Results } from './results.ts'
import { selectArgument } from './select-argument.ts'
import { isSentByItself } from './sent-by-itself.ts'
import { webhookBodies } from './webhook-bodies.ts'
import type { BodyArgument, ErrorModel, Failure, Group, Method, PathArgument, Surface, TypeRef } from './surface.ts'

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
    ...reservedWords,
    ...exportedFunctions,
    thenable,
    `create${client}`,
    `connect${name}`,
  ]
  const models = new ModelRegistry(api, reservedTypes, schemaDirections(api))
  const parameters = parameterTypes(api, models, (operation, parameter) => !isSentByItself(api, operation, parameter))
  const results = new Results(api, models)
  const bodies = new Map<string, TypeRef[]>()
  const methodNames = new Map([...groupNames.keys()].map((group) => [group, new Names(objectMembers)]))
  const methods = new Map(
    inNamingOrder(api.operations).map((operation) => {
      const full = camelCase(operation.id, 'call')
      const short = camelCase(operation.verb, full)
      const names = methodNames.get(groupName(operation)) ?? new Names()
      const name = names.claim(names.has(short) ? full : short)
      return [operation, createMethod(operation, name, claimFunction(full))]
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
    credentials: credentialOptions(api),
    linked,
    webhooks: distinct(webhookTypes),
  }

  /**
   * A name for a function, and for its descriptor in the same module. It is none of a type either: both are exported side
   * by side, and of `2fa`, both would be `_2fa`.
   */
  function claimFunction(wish: string): string {
    let name = models.claim(wish)
    while (models.has(`${name}Operation`)) name = models.claim(wish)
    models.claim(`${name}Operation`)
    return name
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
      result: results.of(operation, title),
      events: results.eventsOf(operation, title),
      errorType: failures.length === 0 ? undefined : models.claim(`${title}Error`),
      failures,
    }
  }

  function createFailure(response: Response, title: string): Failure {
    const type = results.content(response.content, `${title}${response.status}`)
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
    const called = [functionName, `${functionName}Call`, `${functionName}Operation`]
    const names = new Names([...reservedWords, ...argumentNames, ...called])
    return pathParameters(operation).map((parameter) => {
      return {
        name: names.claim(camelCase(parameter.name, 'parameter')),
        parameter,
        type: models.typeOf(parameter.schema, `${title}${pascalCase(parameter.name, 'Parameter')}`, 'request'),
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
}

/** Functions a client gives its callers beside those of its operations. */
const exportedFunctions = ['createFollow', 'logger', 'pacing', 'readWebhook', 'traceContext']

/** A module that exports a function of this name is taken for a promise: `import()` calls it. */
const thenable = 'then'

/** What stands beside an operation's path parameters, and what its function calls, by the names both may have. */
const argumentNames = ['body', 'client', 'options', 'query', 'send', 'sendForEvents', 'sendPaged'].flatMap((name) => [
  name,
  `runtime${pascalCase(name, '')}`,
])

function className(group: string): string {
  return pascalCase(group, 'Root')
}
