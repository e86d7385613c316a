import { type Api, joinPointer, type LocatedSchema, parsePointer, parseRef } from '@concord-api/model'
import type { Direction } from '@concord-api/surface'
import { type GlobalContext, scanDiscriminators, transformSchemaObject } from 'openapi-typescript'
import type ts from 'typescript'

import { componentRef, type PreparedSchema, prepareSchema, type Sources } from './prepare-schema.ts'
import { withoutPercent } from './without-percent.ts'

/** Told of each property that openapi-typescript makes, and of the prepared schema it is made of. */
export type OnProperty = (property: ts.PropertySignature, schema: object) => void

/**
 * The schemas of a document as one direction has them, and what they are as types. The only place that knows
 * openapi-typescript: it decides what a schema means as a type, and gets schemas that are safe to give it.
 */
export class SchemaForm {
  readonly #api: Api
  readonly #direction: Direction | undefined
  readonly #sources: Sources
  readonly #components: Readonly<Record<string, PreparedSchema>>
  readonly #context: GlobalContext

  /** @param direction - none leaves nothing out */
  constructor(api: Api, direction: Direction | undefined, sources: Sources, onProperty: OnProperty) {
    this.#api = api
    this.#direction = direction
    this.#sources = sources
    this.#components = Object.fromEntries(
      [...api.schemas].map(([name, schema]) => {
        const pointer = joinPointer('/components/schemas', name)
        return [withoutPercent(name), prepareSchema(api, { schema, pointer }, sources, direction)]
      }),
    )
    this.#context = this.#createContext(onProperty)
  }

  /** The type of a schema; that of a named one as it is declared. */
  typeOf(schema: LocatedSchema): ts.TypeNode {
    const component = componentName(this.#api, schema.pointer)
    if (component === undefined) {
      return this.#transform(prepareSchema(this.#api, schema, this.#sources, this.#direction), '')
    }
    return this.#transform(this.#components[withoutPercent(component)] as PreparedSchema, componentRef(component))
  }

  #transform(schema: PreparedSchema, path: string): ts.TypeNode {
    return transformSchemaObject(schema as Parameters<typeof transformSchemaObject>[0], { path, ctx: this.#context })
  }

  #createContext(onProperty: OnProperty): GlobalContext {
    const document = { openapi: '3.1.0', info: { title: '', version: '' }, components: { schemas: this.#components } }
    return {
      additionalProperties: false,
      alphabetize: false,
      arrayLength: false,
      conditionalEnums: false,
      dedupeEnums: false,
      // A default is for the server to fill in: callers may leave the property out.
      defaultNonNullable: false,
      discriminators: scanDiscriminators(document as Parameters<typeof scanDiscriminators>[0], { silent: true }),
      emptyObjectsUnknown: true,
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
        const name = parsePointer(parseRef(ref).pointer)[2] ?? ''
        return Object.hasOwn(this.#components, name) ? (this.#components[name] as T) : undefined
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
}

/** The name of the named schema that stands at a pointer. */
export function componentName(api: Api, pointer: string): string | undefined {
  const [components, section, name, ...rest] = parsePointer(pointer)
  if (components !== 'components' || section !== 'schemas' || name === undefined || rest.length > 0) return undefined
  return api.schemas.has(name) ? name : undefined
}
