import type { Api, Operation, Parameter } from '@concord-api/model'

import { pascalCase } from './identifier.ts'
import type { ModelRegistry } from './model-registry.ts'
import type { ParametersArgument } from './surface.ts'

/** How the types end that hold the parameters of a place. */
const endings = { cookie: 'Cookies', header: 'Headers', query: 'Query' } as const

type Place = keyof typeof endings

/** The objects in which callers pass parameters. */
export interface ParameterTypes {
  /**
   * The object of a place; undefined where there are no parameters for it.
   * @param title - what a type of the operation's own begins with
   */
  readonly argument: (operation: Operation, title: string, place: Place) => ParametersArgument | undefined
  /** Those that several operations take, in the order of their names. */
  readonly shared: () => ParametersArgument[]
}

/**
 * Names the objects in which callers pass parameters: `ListUsersQuery`, `ListUsersHeaders`. Headers and cookies that an
 * API takes are often the same for many operations; those that several have alike are one type, named after what it
 * holds and nothing else. Queries are not shared: they are alike by chance, until one list can be filtered.
 * @param isTaken - whether a caller passes the parameter at all
 */
export function parameterTypes(
  api: Api,
  models: ModelRegistry,
  isTaken: (operation: Operation, parameter: Parameter) => boolean,
): ParameterTypes {
  const counts = new Map<string, number>()
  const shared = new Map<string, ParametersArgument>()
  const parametersOf = (operation: Operation, place: Place): readonly Parameter[] =>
    operation.parameters.filter((parameter) => parameter.in === place && isTaken(operation, parameter))
  for (const operation of api.operations) {
    for (const place of ['cookie', 'header'] as const) {
      const key = keyOf(parametersOf(operation, place))
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return { argument, shared: () => [...shared.values()].toSorted((a, b) => (a.typeName < b.typeName ? -1 : 1)) }

  function argument(operation: Operation, title: string, place: Place): ParametersArgument | undefined {
    const parameters = parametersOf(operation, place)
    if (parameters.length === 0) return undefined
    const key = keyOf(parameters)
    const known = shared.get(key)
    if (known !== undefined) return known
    const isShared = (counts.get(key) ?? 0) > 1
    const created = {
      typeName: models.claim(`${isShared ? nameOf(parameters) : title}${endings[place]}`),
      required: parameters.some(({ required }) => required),
      parameters: parameters.map((parameter) => {
        const wish = `${title}${pascalCase(parameter.name, 'Parameter')}`
        return { parameter, type: models.typeOf(parameter.schema, wish, 'request') }
      }),
    }
    if (isShared) shared.set(key, created)
    return created
  }
}

/** What stays the same in whatever order an operation lists its parameters. */
function keyOf(parameters: readonly Parameter[]): string {
  return JSON.stringify(parameters.map(({ pointer }) => pointer).toSorted())
}

/** `PartnerIdUserId`, of `X-User-Id` and `X-Partner-Id`. */
function nameOf(parameters: readonly Parameter[]): string {
  return parameters
    .map(({ name }) => pascalCase(name.replace(/^x-/i, ''), 'Parameter'))
    .toSorted()
    .join('')
}
