import { parsePointer, parseRef } from '@concord-api/model'
import { type GlobalContext, scanDiscriminators } from 'openapi-typescript'
import type ts from 'typescript'

/** Told of each property that openapi-typescript makes, and of the prepared schema it is made of. */
export type OnProperty = (property: ts.PropertySignature, schema: object) => void

/** What openapi-typescript can be told about types, of which we tell it what. */
export type TypeStyle = Pick<GlobalContext, 'defaultNonNullable' | 'emptyObjectsUnknown'>

/** What openapi-typescript works with, for a document that is safe to give it. */
export function transformContext(
  { components, ...others }: { readonly components: Readonly<Record<string, object>> },
  style: TypeStyle,
  onProperty: OnProperty,
): GlobalContext {
  const document = { openapi: '3.1.0', info: { title: '', version: '' }, components, ...others }
  return {
    ...style,
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    discriminators: scanDiscriminators(document as Parameters<typeof scanDiscriminators>[0], { silent: true }),
    // Never enums: a line break in the description of a member would end its comment.
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    redoc: undefined as never,
    resolve: <T>(ref: string): T | undefined => {
      const [, section = '', name = ''] = parsePointer(parseRef(ref).pointer)
      const found = Object.hasOwn(components, section) ? (components[section] as Record<string, T>) : {}
      return Object.hasOwn(found, name) ? found[name] : undefined
    },
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: undefined,
    transformProperty: (property, schema) => {
      onProperty(property, schema)
      return property
    },
  }
}
