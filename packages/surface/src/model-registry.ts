import { type Api, isObject, joinPointer, type LocatedSchema, resolveSchema } from '@concord-api/model'

import type { Direction } from './direction.ts'
import { Names, typeName } from './identifier.ts'
import { onlyRef } from './only-ref.ts'
import { globalTypes } from './reserved.ts'
import type { SchemaDirections } from './schema-directions.ts'
import type { Model, TypeRef } from './surface.ts'

const components = '/components/schemas'

/**
 * Gives schemas their type names: a component keeps its own, an object written in place gets one from where it stands.
 * One that is sent and returned, and not the same in both, is two types: `User`, which is returned, and `UserInput`.
 */
export class ModelRegistry {
  readonly #api: Api
  readonly #directions: SchemaDirections
  readonly #names: Names
  /** By pointer. */
  readonly #models = new Map<string, readonly Model[]>()

  constructor(api: Api, reserved: Iterable<string>, directions: SchemaDirections) {
    this.#api = api
    this.#directions = directions
    this.#names = new Names([...globalTypes, ...reserved])
    // Not in the order of the document: which of two schemas with like names gets a number is not a matter of place.
    const schemas = [...api.schemas].toSorted(([a], [b]) => (a < b ? -1 : 1))
    const named = schemas.map(([name, schema]) => {
      const wish = typeName(name, 'Model')
      const claimed = this.#names.has(wish) ? this.#names.claim(`${wish}Model`) : this.#names.claim(wish)
      return { name: claimed, schema: { schema, pointer: joinPointer(components, name) } }
    })
    // A component has its own name, even where that ends as the name of a second form does.
    for (const { name, schema } of named) this.#add(schema, name, directions.of(schema.schema))
  }

  /** Every named type, by name. */
  models(): Model[] {
    return [...this.#models.values()].flat().toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** A name for what is no schema, such as the query of an operation. */
  claim(wish: string): string {
    return this.#names.claim(wish)
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  /** The type of a schema that goes in a direction; `wish` names it when it is an object written in place. */
  typeOf(schema: LocatedSchema | undefined, wish: string, direction: Direction): TypeRef {
    if (schema === undefined) return { kind: 'unknown' }
    const target = onlyRef(schema.schema) ? resolveSchema(this.#api.document, schema) : schema
    if (target === undefined) return { kind: 'unknown' }
    const known = this.#models.get(target.pointer)
    if (known !== undefined) return modelRef(known, direction)
    if (!isComposite(target)) {
      return {
        kind: 'inline',
        schema: target,
        direction: this.#directions.differs(target.schema) ? direction : undefined,
      }
    }
    const directions = this.#directions.of(target.schema)
    return modelRef(this.#add(target, this.#names.claim(wish), directions), direction)
  }

  #add(schema: LocatedSchema, name: string, directions: readonly Direction[]): readonly Model[] {
    const [first, second] = this.#directions.differs(schema.schema) ? directions : []
    const models = [
      { name, schema, direction: first },
      ...(second === undefined ? [] : [{ name: this.#names.claim(`${name}Input`), schema, direction: second }]),
    ]
    this.#models.set(schema.pointer, models)
    return models
  }
}

function modelRef(models: readonly Model[], direction: Direction): TypeRef {
  const model = models.find((candidate) => candidate.direction === direction) ?? models[0]
  return model === undefined ? { kind: 'unknown' } : { kind: 'model', name: model.name }
}

function isComposite({ schema }: LocatedSchema): boolean {
  return isObject(schema) && ['properties', 'allOf', 'anyOf', 'oneOf'].some((keyword) => keyword in schema)
}
