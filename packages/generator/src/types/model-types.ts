import { type Api, joinPointer, type JsonObject, type LocatedSchema } from '@concord-api/model'
import type { Direction, Model, Surface } from '@concord-api/surface'
import type ts from 'typescript'

import type { Sources } from './prepare-schema.ts'
import { componentName, SchemaForm } from './schema-form.ts'

/** What the schemas of an API are as types, in each direction, before they are written. */
export class ModelTypes {
  readonly #api: Api
  readonly #sources: Sources = new WeakMap()
  /** The types of each named schema. */
  readonly #models = new Map<string, readonly Model[]>()
  readonly #forms = new Map<Direction | undefined, SchemaForm>()
  readonly #properties = new WeakMap<ts.Node, JsonObject>()

  constructor(api: Api, surface: Surface) {
    this.#api = api
    for (const model of surface.models) {
      const component = componentName(api, model.schema.pointer)
      if (component !== undefined) this.#models.set(component, [...(this.#models.get(component) ?? []), model])
    }
  }

  typeOf(schema: LocatedSchema, direction: Direction | undefined): ts.TypeNode {
    return this.#form(direction).typeOf(schema)
  }

  /** The type of a named schema, as it is declared. */
  componentType(component: string, direction: Direction | undefined): ts.TypeNode | undefined {
    const schema = this.#api.schemas.get(component)
    if (schema === undefined) return undefined
    return this.typeOf({ schema, pointer: joinPointer('/components/schemas', component) }, direction)
  }

  /** The name of a named schema's type in a direction; what has no direction names what is returned. */
  nameOf(component: string, direction: Direction | undefined): string | undefined {
    const models = this.#models.get(component) ?? []
    const model =
      models.find((candidate) => candidate.direction === direction) ??
      models.find((candidate) => candidate.direction === 'response') ??
      models[0]
    return model?.name
  }

  /** The schema that a property was made of. */
  sourceOf(property: ts.PropertySignature): JsonObject | undefined {
    return this.#properties.get(property)
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
}
