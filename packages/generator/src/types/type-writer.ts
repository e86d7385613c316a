import { type Api, asArray, asString, isObject, type JsonObject } from '@concord-api/model'
import type { Direction, Model, Surface, TypeRef } from '@concord-api/surface'
import ts from 'typescript'

import { type DocComment, docComment } from '../text/doc-comment.ts'
import { jsonLiteral, propertyKey } from '@concord-api/samples'
import { flattenType } from './flatten-type.ts'
import { ModelTypes } from './model-types.ts'
import { componentOf, printType, unionMembers } from './print-type.ts'

/** A named type in pieces. */
export interface TypePieces {
  readonly keyword: 'interface' | 'type'
  /** `id: UserId`; those of the parts of an intersection included. */
  readonly properties: readonly string[]
  /** What the type is besides: each part as the members of the union that it is. */
  readonly others: readonly (readonly string[])[]
}

/** Writes TypeScript types for schemas. */
export class TypeWriter {
  readonly #api: Api
  readonly #surface: Surface
  readonly #types: ModelTypes
  readonly #oneLine: boolean
  /** Where the schemas stand that have a type for what is returned. */
  readonly #returned: ReadonlySet<string>

  /** @param oneLine - whether a type is written on one line, without comments and in an order that is not the document's */
  constructor(api: Api, surface: Surface, types = new ModelTypes(api, surface), oneLine = false) {
    this.#api = api
    this.#surface = surface
    this.#types = types
    this.#oneLine = oneLine
    const returned = surface.models.filter(({ direction }) => direction === 'response')
    this.#returned = new Set(returned.map(({ schema }) => schema.pointer))
  }

  /** The same types, each on one line. */
  onOneLine(): TypeWriter {
    return new TypeWriter(this.#api, this.#surface, this.#types, true)
  }

  /** The declaration of a named type, with its comment. */
  declaration(model: Model, use: (name: string) => void): string {
    const comment = docComment(this.#describe(model))
    const node = this.#types.typeOf(model.schema, model.direction)
    const text = this.#print(node, model.direction, '', use)
    if (isInterface(node)) return `${comment}export interface ${model.name} ${text}`
    return `${comment}export type ${model.name} =${text.startsWith('\n') ? '' : ' '}${text}`
  }

  /** A named type in the pieces it is made of. */
  pieces({ schema, direction }: Model): TypePieces {
    const node = this.#types.typeOf(schema, direction)
    const print = (type: ts.TypeNode): string => this.#print(type, direction, '', () => undefined)
    // The same node for the same schema: what is made of it anew would be looked at anew.
    const declared = new Map<string, ts.TypeNode | undefined>()
    const { properties, others } = flattenType(node, (part) => {
      const component = componentOf(part)
      if (component === undefined) return undefined
      if (!declared.has(component)) declared.set(component, this.#types.componentType(component, direction))
      return declared.get(component)
    })
    return {
      keyword: isInterface(node) ? 'interface' : 'type',
      properties: properties.map(({ name, readOnly, optional, types }) => {
        const distinct = [...new Map(types.map((type) => [print(type), type])).values()]
        const [first] = distinct
        const type =
          first !== undefined && distinct.length === 1 ? first : ts.factory.createIntersectionTypeNode(distinct)
        return `${readOnly ? 'readonly ' : ''}${propertyKey(name)}${optional ? '?' : ''}: ${print(type)}`
      }),
      others: others.map((other) => [...new Set(unionMembers(other).map(print))]),
    }
  }

  /** A type as it stands in a signature. `use` is told each model it names. */
  text(ref: TypeRef, use: (name: string) => void, indent = ''): string {
    switch (ref.kind) {
      case 'model':
        use(ref.name)
        return ref.name
      case 'inline':
        return this.#print(this.#types.typeOf(ref.schema, ref.direction), ref.direction, indent, use)
      case 'union':
        return this.#union(ref.members.map((member) => this.text(member, use, indent)))
      case 'blob':
        return 'Blob'
      case 'text':
        return 'string'
      default:
        return ref.kind
    }
  }

  #union(members: readonly string[]): string {
    const distinct = [...new Set(members)]
    return (this.#oneLine ? distinct.toSorted() : distinct).join(' | ')
  }

  #describe({ schema: { schema, pointer }, direction }: Model): DocComment {
    const comment = isObject(schema) ? describe(schema) : {}
    if (direction !== 'request' || !this.#returned.has(pointer)) return comment
    const parts = [comment.text, 'This is what is sent: properties that only the API sets are left out.']
    return { ...comment, text: parts.filter((part) => part !== undefined).join('\n\n') }
  }

  #print(node: ts.TypeNode, direction: Direction | undefined, indent: string, use: (name: string) => void): string {
    const context = {
      reference: (path: readonly string[]): string => {
        const name = this.#types.nameOf(path.at(-1) ?? '', direction)
        if (name === undefined) return 'unknown'
        use(name)
        return name
      },
      comment: (property: ts.PropertySignature, inner: string): string => {
        const source = this.#types.sourceOf(property)
        return source === undefined ? '' : docComment(describe(source), inner)
      },
      oneLine: this.#oneLine,
    }
    return printType(node, context, indent)
  }
}

function isInterface(node: ts.TypeNode): boolean {
  return ts.isTypeLiteralNode(node) && node.members.length > 0
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
