import { stringLiteral } from '@concord-api/samples'

import { type Context, createModule } from '../context.ts'
import { docComment } from '../text/doc-comment.ts'
import { pathTypes } from '../types/path-types.ts'
import { printType } from '../types/print-type.ts'
import { describe } from '../types/type-writer.ts'
import { withRequired } from './models.ts'

/** `paths.ts`: the types as openapi-typescript declares them, for callers who come from openapi-fetch. */
export function emitPaths(context: Context): string {
  const module = createModule(context)
  const types = pathTypes(context.api)
  const printing = {
    reference: ([root = '', ...names]: readonly string[]): string =>
      root + names.map((name) => `[${stringLiteral(name)}]`).join(''),
    comment: (property: Parameters<typeof types.sourceOf>[0], indent: string): string => {
      const source = types.sourceOf(property)
      return source === undefined ? '' : docComment(describe(source), indent)
    },
  }
  if (types.withRequired) module.add(withRequired)
  for (const { name, type } of types.declarations) {
    module.add(
      type.members.length === 0
        ? `export type ${name} = Record<string, never>`
        : `export interface ${name} ${printType(type, printing)}`,
    )
  }
  return module.toString()
}
