import {
  type Api,
  asArray,
  asString,
  isObject,
  joinPointer,
  type JsonObject,
  parsePointer,
  parseRef,
} from '@concord-api/model'
import type { Model, Surface, TypeRef } from '@concord-api/surface'
import { type GlobalContext, scanDiscriminators, transformSchemaObject } from 'openapi-typescript'
import ts from 'typescript'

import { type DocComment, docComment } from '../text/doc-comment.ts'
import { jsonLiteral } from '../text/string-literal.ts'
import { type PreparedSchema, prepareSchema, type Sources } from './prepare-schema.ts'
import { printType } from './print-type.ts'

/**
 * Writes TypeScript types for schemas. The only place that knows openapi-typescript: it decides what a schema means as a
 * type, and gets schemas that are safe to give it.
 */
export class TypeWriter {
  readonly #api: Api
  readonly #sources: Sources = new WeakMap()
  readonly #names: ReadonlyMap<string, string>
  readonly #components: Readonly<Record<string, PreparedSchema>>
  readonly #context: GlobalContext
  readonly #properties = new WeakMap<ts.Node, JsonObject>()

  constructor(api: Api, surface: Surface) {
    this.#api = api
    this.#components = Object.fromEntries(
      [...api.schemas].map(([name, schema]) => {
        const pointer = joinPointer('/components/schemas', name)
        return [name, prepareSchema(api, { schema, pointer }, this.#sources)]
      }),
    )
    this.#names = new Map(
      surface.models.flatMap(({ name, schema }) => {
        const component = this.#componentName(schema.pointer)
        return component === undefined ? [] : [[component, name] as const]
      }),
    )
    this.#context = this.#createContext()
  }

  /** The declaration of a named type, with its comment. */
  declaration(model: Model, use: (name: string) => void): string {
    const { schema } = model.schema
    const comment = docComment(isObject(schema) ? describe(schema) : {})
    const node = this.#node(model)
    const text = this.#print(node, '', use)
    if (ts.isTypeLiteralNode(node) && node.members.length > 0) {
      return `${comment}export interface ${model.name} ${text}`
    }
    return `${comment}export type ${model.name} =${text.startsWith('\n') ? '' : ' '}${text}`
  }

  /** A type as it stands in a signature. `use` is told each model it names. */
  text(ref: TypeRef, use: (name: string) => void, indent = ''): string {
    switch (ref.kind) {
      case 'model':
        use(ref.name)
        return ref.name
      case 'inline':
        return this.#print(this.#transform(prepareSchema(this.#api, ref.schema, this.#sources), ''), indent, use)
      case 'union':
        return [...new Set(ref.members.map((member) => this.text(member, use, indent)))].join(' | ')
      case 'blob':
        return 'Blob'
      case 'text':
        return 'string'
      default:
        return ref.kind
    }
  }

  #node({ schema }: Model): ts.TypeNode {
    const component = this.#componentName(schema.pointer)
    if (component === undefined) return this.#transform(prepareSchema(this.#api, schema, this.#sources), '')
    return this.#transform(this.#components[component] as PreparedSchema, `#${schema.pointer}`)
  }

  #componentName(pointer: string): string | undefined {
    const [components, section, name, ...rest] = parsePointer(pointer)
    if (components !== 'components' || section !== 'schemas' || name === undefined || rest.length > 0) return undefined
    return Object.hasOwn(this.#components, name) ? name : undefined
  }

  #transform(schema: PreparedSchema, path: string): ts.TypeNode {
    return transformSchemaObject(schema as Parameters<typeof transformSchemaObject>[0], { path, ctx: this.#context })
  }

  #print(node: ts.TypeNode, indent: string, use: (name: string) => void): string {
    const context = {
      model: (name: string): string => {
        const known = this.#names.get(name)
        if (known === undefined) return 'unknown'
        use(known)
        return known
      },
      comment: (property: ts.PropertySignature, inner: string): string => {
        const source = this.#properties.get(property)
        return source === undefined ? '' : docComment(describe(source), inner)
      },
    }
    return printType(node, context, indent)
  }

  #createContext(): GlobalContext {
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
        const name = this.#componentName(parseRef(ref).pointer)
        return name === undefined ? undefined : (this.#components[name] as T)
      },
      rootTypes: false,
      rootTypesKeepCasing: false,
      rootTypesNoSchemaPrefix: false,
      silent: true,
      transform: undefined,
      transformProperty: (property, schema) => {
        const source = this.#sources.get(schema)
        if (source !== undefined) this.#properties.set(property, source)
        return property
      },
    }
  }
}

/** What the annotations of a schema say, as a comment. */
export function describe(schema: JsonObject): DocComment {
  const examples = [...asArray(schema['examples']), ...(schema['example'] === undefined ? [] : [schema['example']])]
  return {
    text: asString(schema['description']) ?? asString(schema['title']),
    deprecated: schema['deprecated'] === true,
    tags: [
      ...(schema['default'] === undefined ? [] : [['defaultValue', `\`${short(schema['default'])}\``] as const]),
      ...examples.slice(0, 1).map((example) => ['example', `\`${short(example)}\``] as const),
    ],
  }
}

function short(value: unknown): string {
  const text = jsonLiteral(value)
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}
