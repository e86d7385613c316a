import type { Method, ParametersArgument } from '@concord-api/surface'

import { type Context, modelImporter, useRuntime } from '../context.ts'
import type { Module } from '../text/module.ts'
import { stringLiteral } from '@concord-api/samples'

/** The arguments and the return type of an operation, as they stand in its function and its method. */
export interface Signature {
  /** `<const S extends 'contact' | '-contact' = never>`, where what is selected shows in the result. */
  readonly generics: string
  /** `userId: UserId`, `body: UserUpdate`, `options?: CallOptions` */
  readonly parameters: readonly string[]
  /** `userId, body, options` */
  readonly names: string
  /** `PageCall<User, ListUsersError>` */
  readonly returns: string
}

/** Positional path parameters, then the body, then the query, then options. */
export function signatureOf(context: Context, module: Module, method: Method): Signature {
  const model = modelImporter(module)
  const { types } = context
  const parameters = [
    ...method.path.map(({ name, type }) => [name, `${name}: ${segmentType(types.text(type, model))}`] as const),
    ...bodyParameter(),
    ...queryParameter(),
    ['options', optionsParameter()] as const,
  ]
  return {
    generics: method.select === undefined ? '' : `<const S extends ${method.select.typeName} = never>`,
    parameters: parameters.map(([, text]) => text),
    names: parameters.map(([name]) => name).join(', '),
    returns: returnTypeOf(context, module, method, selected),
  }

  function bodyParameter(): (readonly [string, string])[] {
    if (method.body === undefined) return []
    const type = types.text(method.body.type, model)
    if (method.body.required) return [['body', `body: ${type}`]]
    // An argument that a required one follows cannot be left out; undefined stands for no body.
    const isLast = method.query?.required !== true && !requiresOptions(method)
    return [['body', isLast ? `body?: ${type}` : `body: ${type} | undefined`]]
  }

  function queryParameter(): (readonly [string, string])[] {
    if (method.query === undefined) return []
    const { typeName, required } = method.query
    const type = method.select === undefined ? typeName : `${typeName}<S>`
    if (required) return [['query', `query: ${type}`]]
    return [['query', requiresOptions(method) ? `query: ${type} | undefined` : `query?: ${type}`]]
  }

  /** Headers and cookies stand among the options: most callers pass none. */
  function optionsParameter(): string {
    const name = method.result.kind === 'page' ? 'PagedCallOptions' : 'CallOptions'
    const type = useRuntime(context, module, name, true)
    const { headers, cookies } = method
    const members = [
      ...(headers === undefined
        ? []
        : [option('headers', headers, ` & ${useRuntime(context, module, 'HeaderValues', true)}`)]),
      ...(cookies === undefined ? [] : [option('cookies', cookies)]),
    ]
    if (members.length === 0) return `options?: ${type}`
    return `options${requiresOptions(method) ? '' : '?'}: ${type} & { ${members.join('; ')} }`
  }

  function option(name: string, { typeName, required }: ParametersArgument, more = ''): string {
    return `readonly ${name}${required ? '' : '?'}: ${typeName}${more}`
  }

  /** A result with what was selected; in a list that is not paginated, each item. */
  function selected(type: string): string {
    if (method.select === undefined) return type
    const { mark } = method.select
    const wrapper = useRuntime(context, module, 'Selected', true)
    const item = type.endsWith('[]') ? type.slice(0, -2) : type
    const result = `${wrapper}<${item}, S${mark === undefined ? '' : `, ${stringLiteral(mark)}`}>`
    return type.endsWith('[]') ? `${result}[]` : result
  }
}

/** What an operation returns. `selected` makes of the type of its data that of what was selected. */
export function returnTypeOf(
  context: Context,
  module: Module,
  method: Method,
  selected = (type: string): string => type,
): string {
  const { result, errorType = 'never' } = method
  const data = dataTypeOf(context, module, method)
  if (method.events !== undefined) {
    const event = context.types.text(method.events.data, modelImporter(module))
    return `${useRuntime(context, module, 'EventCall', true)}<${event}, ${result.kind === 'none' ? data : selected(data)}, ${errorType}>`
  }
  const call = useRuntime(context, module, result.kind === 'page' ? 'PageCall' : 'Call', true)
  return `${call}<${result.kind === 'none' ? data : selected(data)}, ${errorType}>`
}

/** The type of the data an operation answers, or for a list of its items. */
export function dataTypeOf({ types }: Context, module: Module, { result }: Method): string {
  if (result.kind === 'none') return 'void'
  return types.text(result.kind === 'page' ? result.item : result.type, modelImporter(module))
}

/** A segment of a path is always there: one of which nothing is said is text, and none is null. */
function segmentType(text: string): string {
  if (text === 'unknown') return 'string'
  return /\bnull\b/.test(text) ? `NonNullable<${text}>` : text
}

/** Whether a call has to pass something among its options. */
export function requiresOptions({ headers, cookies }: Method): boolean {
  return headers?.required === true || cookies?.required === true
}

/** `head(parameters)tail`, one parameter to a line when it does not fit on one. */
export function callable(head: string, parameters: readonly string[], tail: string, indent = ''): string {
  const oneLine = `${indent}${head}(${parameters.join(', ')})${tail}`
  if (oneLine.length <= 120) return oneLine
  return `${indent}${head}(\n${parameters.map((parameter) => `${indent}  ${parameter},\n`).join('')}${indent})${tail}`
}
