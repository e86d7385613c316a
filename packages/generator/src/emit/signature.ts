import type { Method } from '@concord-api/surface'

import { type Context, useRuntime } from '../context.ts'
import type { Module } from '../text/module.ts'

/** The arguments and the return type of an operation, as they stand in its function and its method. */
export interface Signature {
  /** `userId: UserId`, `body: UserUpdate`, `options?: CallOptions` */
  readonly parameters: readonly string[]
  /** `userId, body, options` */
  readonly names: string
  /** `PageCall<User, ListUsersError>` */
  readonly returns: string
}

/** Positional path parameters, then the body, then the query, then options. */
export function signatureOf(context: Context, module: Module, method: Method): Signature {
  const model = (name: string): void => {
    module.use('../models.ts', name, { type: true })
  }
  const { types } = context
  const parameters = [
    ...method.path.map(({ name, type }) => [name, `${name}: ${types.text(type, model)}`] as const),
    ...bodyParameter(),
    ...queryParameter(),
    ['options', `options?: ${useRuntime(context, module, 'CallOptions', true)}`] as const,
  ]
  return {
    parameters: parameters.map(([, text]) => text),
    names: parameters.map(([name]) => name).join(', '),
    returns: returnType(),
  }

  function bodyParameter(): (readonly [string, string])[] {
    if (method.body === undefined) return []
    const type = types.text(method.body.type, model)
    // An argument that others follow cannot be left out; undefined stands for no body.
    return [['body', method.body.required ? `body: ${type}` : `body: ${type} | undefined`]]
  }

  function queryParameter(): (readonly [string, string])[] {
    if (method.query === undefined) return []
    const { typeName, required } = method.query
    return [['query', `query${required ? '' : '?'}: ${typeName}`]]
  }

  function returnType(): string {
    const { result } = method
    const error = method.errorType ?? 'never'
    if (result.kind === 'page') {
      return `${useRuntime(context, module, 'PageCall', true)}<${types.text(result.item, model)}, ${error}>`
    }
    const data = result.kind === 'none' ? 'void' : types.text(result.type, model)
    return `${useRuntime(context, module, 'Call', true)}<${data}, ${error}>`
  }
}

/** `head(parameters)tail`, one parameter to a line when it does not fit on one. */
export function callable(head: string, parameters: readonly string[], tail: string, indent = ''): string {
  const oneLine = `${indent}${head}(${parameters.join(', ')})${tail}`
  if (oneLine.length <= 120) return oneLine
  return `${indent}${head}(\n${parameters.map((parameter) => `${indent}  ${parameter},\n`).join('')}${indent})${tail}`
}
