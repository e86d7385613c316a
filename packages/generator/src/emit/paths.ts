import { stringLiteral } from '@concord-api/samples'
import type ts from 'typescript'

import { type Context, createModule } from '../context.ts'
import { docComment } from '../text/doc-comment.ts'
import { pathTypes } from '../types/path-types.ts'
import { printType, propertyName } from '../types/print-type.ts'
import { nameRecursiveTypes } from '../types/recursive-types.ts'
import { describe } from '../types/type-writer.ts'
import { withRequired } from './models.ts'

/** `paths.ts`: the types as openapi-typescript declares them, for callers who come from openapi-fetch. */
export function emitPaths(context: Context): string {
  const module = createModule(context)
  const types = pathTypes(context.api)
  const schemas = new Map(types.schemas.map((property) => [propertyName(property), property]))
  const aliases = nameRecursiveTypes(schemas)
  const printing = {
    reference: ([root = '', ...names]: readonly string[]): string =>
      root + names.map((name) => `[${stringLiteral(name)}]`).join(''),
    alias: (property: ts.PropertySignature): string | undefined =>
      schemas.get(propertyName(property)) === property ? aliases.get(propertyName(property)) : undefined,
    comment: (property: ts.PropertySignature, indent: string): string => {
      const source = types.sourceOf(property)
      return source === undefined ? '' : docComment(describe(source), indent)
    },
  }
  const aliased = (path: readonly string[]): string => {
    const [root, section, name = ''] = path
    const alias = root === 'components' && section === 'schemas' && path.length === 3 ? aliases.get(name) : undefined
    return alias ?? printing.reference(path)
  }
  if (types.withRequired) module.add(withRequired)
  for (const [schema, alias] of aliases) {
    const type = schemas.get(schema)?.type
    if (type !== undefined) module.add(`type ${alias} = ${printType(type, { ...printing, reference: aliased })}`)
  }
  for (const { name, type } of types.declarations) {
    module.add(
      type.members.length === 0
        ? `export type ${name} = Record<string, never>`
        : `export interface ${name} ${printType(type, printing)}`,
    )
  }
  return module.toString()
}
