import { type Api, type LocatedSchema, parsePointer } from '@concord-api/model'
import type { Direction } from '@concord-api/surface'
import { type GlobalContext, transformSchemaObject } from 'openapi-typescript'
import type ts from 'typescript'

import { componentRef, type PreparedSchema, prepareSchema, prepareSchemas, type Sources } from './prepare-schema.ts'
import { type OnProperty, transformContext } from './transform-context.ts'
import { withoutPercent } from './without-percent.ts'

/**
 * The schemas of a document as one direction has them, and what they are as types. openapi-typescript decides what a
 * schema means as a type, and gets schemas that are safe to give it.
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
    this.#components = prepareSchemas(api, sources, direction)
    // A default is for the server to fill in: callers may leave the property out.
    const style = { defaultNonNullable: false, emptyObjectsUnknown: true }
    this.#context = transformContext({ components: { schemas: this.#components } }, style, onProperty)
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
}

/** The name of the named schema that stands at a pointer. */
export function componentName(api: Api, pointer: string): string | undefined {
  const [components, section, name, ...rest] = parsePointer(pointer)
  if (components !== 'components' || section !== 'schemas' || name === undefined || rest.length > 0) return undefined
  return api.schemas.has(name) ? name : undefined
}
