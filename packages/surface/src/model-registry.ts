import { type Api, isObject, joinPointer, type LocatedSchema, resolveSchema } from '@concord-api/model'

import { Names, typeName } from './identifier.ts'
import { globalTypes } from './reserved.ts'
import type { Model, TypeRef } from './surface.ts'

const components = '/components/schemas'

/** Gives schemas their type names: a component keeps its own, an object written in place gets one from where it stands. */
export class ModelRegistry {
  readonly #api: Api
  readonly #names: Names
  readonly #models = new Map<string, Model>()

  constructor(api: Api, reserved: Iterable<string>) {
    this.#api = api
    this.#names = new Names([...globalTypes, ...reserved])
    for (const [name, schema] of api.schemas) {
      const pointer = joinPointer(components, name)
      const wish = typeName(name, 'Model')
      const claimed = this.#names.has(wish) ? this.#names.claim(`${wish}Model`) : this.#names.claim(wish)
      this.#models.set(pointer, { name: claimed, schema: { schema, pointer } })
    }
  }

  /** Every named type, by name. */
  models(): Model[] {
    return [...this.#models.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** A name for a type that is no schema, such as the query of an operation. */
  claim(wish: string): string {
    return this.#names.claim(wish)
  }

  /** The type of a schema; `wish` names it when it is an object written in place. */
  typeOf(schema: LocatedSchema | undefined, wish: string): TypeRef {
    if (schema === undefined) return { kind: 'unknown' }
    const target = onlyRef(schema) ? resolveSchema(this.#api.document, schema) : schema
    if (target === undefined) return { kind: 'unknown' }
    const known = this.#models.get(target.pointer)
    if (known !== undefined) return { kind: 'model', name: known.name }
    if (!isComposite(target)) return { kind: 'inline', schema: target }
    const model = { name: this.#names.claim(wish), schema: target }
    this.#models.set(target.pointer, model)
    return { kind: 'model', name: model.name }
  }
}

/** Whether a schema says nothing about the value beyond its `$ref`. */
function onlyRef({ schema }: LocatedSchema): boolean {
  if (!isObject(schema) || typeof schema['$ref'] !== 'string') return false
  return Object.keys(schema).every((key) => annotations.has(key) || key === '$ref' || key.startsWith('x-'))
}

const annotations = new Set([
  'default',
  'deprecated',
  'description',
  'example',
  'examples',
  'readOnly',
  'summary',
  'title',
  'writeOnly',
])

function isComposite({ schema }: LocatedSchema): boolean {
  return isObject(schema) && ['properties', 'allOf', 'anyOf', 'oneOf'].some((keyword) => keyword in schema)
}
