import type { ErrorModel } from '@concord-api/surface'

import { type Context, createModule, modelImporter, useRuntime } from '../context.ts'
import { docComment } from '../text/doc-comment.ts'
import type { Module } from '../text/module.ts'
import { jsonLiteral, stringLiteral } from '@concord-api/samples'

/**
 * `errors.ts`: the runtime's error classes with the body types of this API. Each is a type and the class itself, so that
 * `instanceof` narrows to the type; no class is made where the runtime has one.
 */
export function emitErrors(context: Context): string {
  const module = createModule(context)
  const { surface, types } = context
  for (const error of surface.errors) {
    if (error.outcome !== undefined) {
      module.add(emitOutcomeError(context, module, error))
      continue
    }
    const body = types.text({ kind: 'union', members: error.bodies }, modelImporter(module, './models.ts'))
    const alias = `${error.base ?? 'ApiError'}Class`
    module.use('@concord-api/runtime', error.base ?? 'ApiError', { alias })
    const constructorType = useRuntime(context, module, 'ErrorConstructor', true)
    const comment = docComment({ text: descriptionOf(context, error.status) })
    module.add(
      `${comment}export type ${error.name} = ${alias}<${body === '' ? 'unknown' : body}>\n` +
        `export const ${error.name}: ${constructorType}<${error.name}> = ${alias}`,
    )
  }
  if (surface.errors.length === 0) module.add('export {}')
  return module.toString()
}

/** A class for what the body of an answer tells; operations say which body and which codes. */
function emitOutcomeError(context: Context, module: Module, { name, outcome }: ErrorModel): string {
  const base = useRuntime(context, module, 'OutcomeError')
  const literal = jsonLiteral(outcome)
  return (
    `${docComment({ text: `The body of the answer says ${JSON.stringify(outcome)}.` })}` +
    `export class ${name}<\n  Body = unknown,\n  Code extends string | undefined = string | undefined,\n` +
    `> extends ${base}<${literal}, Body, Code> {\n` +
    `  override name = ${stringLiteral(name)}\n}`
  )
}

/** What the document says of a status, when it says the same everywhere. */
function descriptionOf({ surface }: Context, status: string): string {
  const descriptions = new Set(
    surface.groups.flatMap(({ methods }) =>
      methods.flatMap(({ failures }) =>
        failures.filter((failure) => failure.status === status).map(({ description }) => description),
      ),
    ),
  )
  const [only] = descriptions
  return descriptions.size === 1 && only !== undefined ? `${status}: ${only}` : `An answer with status ${status}.`
}
