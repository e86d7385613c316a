import type { Api, JsonObject } from '@concord-api/model'
import { transformSchema } from 'openapi-typescript'
import ts from 'typescript'

import { prepareDocument } from './prepare-document.ts'
import type { Sources } from './prepare-schema.ts'
import { propertyName } from './print-type.ts'
import { transformContext } from './transform-context.ts'

/** `paths`, `components` and what else openapi-typescript declares, before it is written. */
export interface PathTypes {
  /** By name; what is an empty map has no members. */
  readonly declarations: readonly { readonly name: string; readonly type: ts.TypeLiteralNode }[]
  /** The properties that stand for the schemas of `components`. */
  readonly schemas: readonly ts.PropertySignature[]
  /** Whether a type is written with `WithRequired`, its one helper. */
  readonly withRequired: boolean
  /** The schema that a property was made of. */
  readonly sourceOf: (property: ts.PropertySignature) => JsonObject | undefined
}

/** The types that openapi-typescript declares for a document where it is told nothing. */
export function pathTypes(api: Api): PathTypes {
  const sources: Sources = new WeakMap()
  const properties = new WeakMap<ts.Node, JsonObject>()
  const document = prepareDocument(api, sources)
  const style = { defaultNonNullable: true, emptyObjectsUnknown: false }
  const context = transformContext(document, style, (property, schema) => {
    const source = sources.get(schema)
    if (source !== undefined) properties.set(property, source)
  })
  const nodes = transformSchema(document as unknown as Parameters<typeof transformSchema>[0], context)
  const interfaces = nodes.filter(ts.isInterfaceDeclaration)
  const aliases = nodes.filter(ts.isTypeAliasDeclaration).map(({ name }) => name.text)
  return {
    declarations: [
      ...interfaces.map(({ name, members }) => ({ name: name.text, type: ts.factory.createTypeLiteralNode(members) })),
      ...aliases
        .filter((name) => name !== helper)
        .map((name) => ({ name, type: ts.factory.createTypeLiteralNode([]) })),
    ],
    schemas: propertiesOf(interfaces.find(({ name }) => name.text === 'components')?.members).flatMap((section) =>
      propertyName(section) === 'schemas' && section.type !== undefined && ts.isTypeLiteralNode(section.type)
        ? propertiesOf(section.type.members)
        : [],
    ),
    withRequired: aliases.includes(helper),
    sourceOf: (property) => properties.get(property),
  }
}

function propertiesOf(members: readonly ts.TypeElement[] = []): ts.PropertySignature[] {
  return members.filter((member) => ts.isPropertySignature(member))
}

const helper = 'WithRequired'
