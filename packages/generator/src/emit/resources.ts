import type { Group, Method } from '@concord-api/surface'

import { type Context, createModule, useRuntime } from '../context.ts'
import { docComment } from '../text/doc-comment.ts'
import type { Module } from '../text/module.ts'
import { propertyKey } from '@concord-api/samples'
import { isShared } from './parameters.ts'
import { callable, signatureOf } from './signature.ts'

/** `resources/users.ts`: the operations of a group as methods of one object. */
export function emitResource(context: Context, group: Group, file: string): string {
  const module = createModule(context)
  const client = useRuntime(context, module, 'Client', true)
  const methods = group.methods.map((method) => emitMethod(context, module, method, file))
  module.add(
    [
      `export class ${group.className} {`,
      `  readonly #client: ${client}`,
      '',
      `  constructor(client: ${client}) {`,
      '    this.#client = client',
      '  }',
      '',
      methods.join('\n\n'),
      '}',
    ].join('\n'),
  )
  return module.toString()
}

function emitMethod(context: Context, module: Module, method: Method, file: string): string {
  const { operation } = method
  const { generics, parameters, names, returns } = signatureOf(context, module, method)
  const operations = `../operations/${file}.ts`
  // An operation `query` is not to be hidden by the argument of that name.
  const isHidden = names.split(', ').includes(method.functionName)
  const call = module.use(operations, method.functionName, isHidden ? { alias: `${method.functionName}Call` } : {})
  for (const parameters of [method.select, method.query, method.headers, method.cookies]) {
    if (parameters === undefined) continue
    const file = isShared(context, parameters) ? '../parameters.ts' : operations
    module.use(file, parameters.typeName, { type: true })
  }
  if (method.errorType !== undefined) module.use(operations, method.errorType, { type: true })
  const text = [operation.summary, operation.description].filter((part) => part !== undefined && part !== '')
  const comment = docComment({ text: text.join('\n\n'), deprecated: operation.deprecated }, '  ')
  const head = callable(`${propertyKey(method.name)}${generics}`, parameters, `: ${returns} {`, '  ')
  return `${comment}${head}\n    return ${call}(this.#client, ${names})\n  }`
}
