import type { SchemaView } from './schema-view.ts'
import { ANY } from './value-types.ts'

/** Whether a schema says nothing about values: `{}`, however it is written. */
export function acceptsAnything(view: SchemaView): boolean {
  const collections = [
    view.limits,
    view.texts,
    view.properties,
    view.required,
    view.schemas,
    view.named,
    view.dependencies,
  ]
  return (
    view.types === ANY &&
    view.values === undefined &&
    view.minimum === undefined &&
    view.maximum === undefined &&
    view.unique === undefined &&
    [...collections.map(({ size }) => size), view.unions.length, view.multiples.length, view.tuple.length].every(
      (size) => size === 0,
    )
  )
}
