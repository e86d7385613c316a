import { type Api, asArray, asString, isObject, type JsonObject } from '@concord-api/model'
import type { Direction, Model, Surface, TypeRef } from '@concord-api/surface'
import ts from 'typescript'

import { type DocComment, docComment } from '../text/doc-comment.ts'
import { jsonLiteral } from '../text/string-literal.ts'
import type { Sources } from './prepare-schema.ts'
import { printType } from './print-type.ts'
import { componentName, SchemaForm } from './schema-form.ts'

/** Writes TypeScript types for schemas. */
export class TypeWriter {
  readonly #api: Api
  readonly #sources: Sources = new WeakMap()
  /** The types of each named schema. */
  readonly #models = new Map<string, readonly Model[]>()
  /** Where the schemas stand that have a type for what is returned. */
  readonly #returned: ReadonlySet<string>
  readonly #forms = new Map<Direction | undefined, SchemaForm>()
  readonly #properties = new WeakMap<ts.Node, JsonObject>()

  constructor(api: Api, surface: Surface) {
    this.#api = api
    const returned = surface.models.filter(({ direction }) => direction === 'response')
    this.#returned = new Set(returned.map(({ schema }) => schema.pointer))
    for (const model of surface.models) {
      const component = componentName(api, model.schema.pointer)
      if (component !== undefined) this.#models.set(component, [...(this.#models.get(component) ?? []), model])
    }
  }

  /** The declaration of a named type, with its comment. */
  declaration(model: Model, use: (name: string) => void): string {
    const comment = docComment(this.#describe(model))
    const node = this.#form(model.direction).typeOf(model.schema)
    const text = this.#print(node, model.direction, '', use)
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
        return this.#print(this.#form(ref.direction).typeOf(ref.schema), ref.direction, indent, use)
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

  #describe({ schema: { schema, pointer }, direction }: Model): DocComment {
    const comment = isObject(schema) ? describe(schema) : {}
    if (direction !== 'request' || !this.#returned.has(pointer)) return comment
    const parts = [comment.text, 'This is what is sent: properties that only the API sets are left out.']
    return { ...comment, text: parts.filter((part) => part !== undefined).join('\n\n') }
  }

  /** Made when a type needs it: most documents leave nothing out. */
  #form(direction: Direction | undefined): SchemaForm {
    const known = this.#forms.get(direction)
    if (known !== undefined) return known
    const form = new SchemaForm(this.#api, direction, this.#sources, (property, schema) => {
      const source = this.#sources.get(schema)
      if (source !== undefined) this.#properties.set(property, source)
    })
    this.#forms.set(direction, form)
    return form
  }

  #print(node: ts.TypeNode, direction: Direction | undefined, indent: string, use: (name: string) => void): string {
    const context = {
      model: (component: string): string => {
        const name = this.#modelName(component, direction)
        if (name === undefined) return 'unknown'
        use(name)
        return name
      },
      comment: (property: ts.PropertySignature, inner: string): string => {
        const source = this.#properties.get(property)
        return source === undefined ? '' : docComment(describe(source), inner)
      },
    }
    return printType(node, context, indent)
  }

  /** The name of a named schema's type in a direction; what has no direction names what is returned. */
  #modelName(component: string, direction: Direction | undefined): string | undefined {
    const models = this.#models.get(component) ?? []
    const model =
      models.find((candidate) => candidate.direction === direction) ??
      models.find((candidate) => candidate.direction === 'response') ??
      models[0]
    return model?.name
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
