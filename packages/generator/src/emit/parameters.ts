import type { ParametersArgument, SelectArgument } from '@concord-api/surface'

import { type Context, createModule } from '../context.ts'
import { docComment } from '../text/doc-comment.ts'
import type { Module } from '../text/module.ts'
import { propertyKey } from '@concord-api/samples'
import { describe } from '../types/type-writer.ts'

/** `parameters.ts`: headers and cookies that several operations take; undefined where there are none. */
export function emitSharedParameters(context: Context): string | undefined {
  const { sharedParameters } = context.surface
  if (sharedParameters.length === 0) return undefined
  const module = createModule(context)
  for (const shared of sharedParameters) {
    const [first] = shared.parameters
    const what = first?.parameter.in === 'cookie' ? 'Cookies' : 'Headers'
    const comment = docComment({ text: `${what} that several operations take.` })
    module.add(`${comment}${emitParameters(context, module, './models.ts', shared)}`)
  }
  return module.toString()
}

/** Whether the type of parameters stands in `parameters.ts`, and not beside the operation. */
export function isShared({ surface }: Context, { typeName }: { readonly typeName: string }): boolean {
  return surface.sharedParameters.some((shared) => shared.typeName === typeName)
}

/**
 * The object in which a caller passes parameters.
 * @param models - the file of the models, as seen from the module
 */
export function emitParameters(
  context: Context,
  module: Module,
  models: string,
  argument: ParametersArgument,
  select?: SelectArgument,
): string {
  const use = (name: string): void => {
    module.use(models, name, { type: true })
  }
  const members = argument.parameters.map((member) => {
    const { parameter } = member
    const schema = parameter.schema?.schema
    const annotations = typeof schema === 'object' ? describe(schema) : {}
    const comment = docComment(
      { ...annotations, text: parameter.description ?? annotations.text, deprecated: parameter.deprecated },
      '  ',
    )
    return `${comment}  ${parameterMember(context, member, select, use)}`
  })
  return `export interface ${parametersHead(argument, select)} {\n${members.join('\n')}\n}`
}

/** `ListUsersQuery`, generic where one of the parameters selects. */
export function parametersHead({ typeName }: ParametersArgument, select: SelectArgument | undefined): string {
  return select === undefined ? typeName : `${typeName}<S extends ${select.typeName} = ${select.typeName}>`
}

/** `limit?: number | undefined`; the parameter that selects is a list of what is selected. */
export function parameterMember(
  { types }: Context,
  { parameter, type }: ParametersArgument['parameters'][number],
  select: SelectArgument | undefined,
  use: (name: string) => void,
): string {
  const text = parameter.name === select?.parameter ? 'readonly S[]' : types.text(type, use, '  ')
  const key = propertyKey(parameter.name)
  return parameter.required ? `${key}: ${text}` : `${key}?: ${text} | undefined`
}
