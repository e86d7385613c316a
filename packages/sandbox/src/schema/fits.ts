import { isObject } from '@concord-api/model'

import { Finished } from './finished.ts'
import type { Shape, Shapes } from './shape.ts'

/**
 * Whether a value, or the part of one that is known already, can be what a schema describes: types, constants and
 * choices are compared; what is missing may still come.
 */
export function fits(shapes: Shapes, schemas: readonly unknown[], value: unknown): boolean {
  if (value === undefined || value instanceof Finished) return true
  const shape = shapes.of(schemas)
  if (shape.never || !hasType(shape, value)) return false
  if (shape.values !== undefined && !shape.values.some((allowed) => same(allowed, value))) return false
  if (shape.choices.some((choice) => !choice.some((schema) => fits(shapes, [schema], value)))) return false
  if (Array.isArray(value)) {
    return shape.items.length === 0 || value.every((item) => fits(shapes, shape.items, item))
  }
  if (!isObject(value)) return true
  return Object.entries(value).every(([name, child]) => {
    const property = shape.properties.get(name)
    return property === undefined || fits(shapes, property, child)
  })
}

/** The member of a choice that a value fits best: the one that asks least of what it does not have. */
export function chooseSchema(shapes: Shapes, choice: readonly unknown[], value: unknown): unknown {
  let best: unknown
  let fewest = Number.POSITIVE_INFINITY
  for (const schema of choice) {
    if (!fits(shapes, [schema], value)) continue
    const missing = isObject(value)
      ? [...shapes.of([schema]).required].filter((name) => !Object.hasOwn(value, name)).length
      : 0
    if (missing < fewest) [best, fewest] = [schema, missing]
  }
  return best ?? choice[0]
}

export function hasType({ types }: Shape, value: unknown): boolean {
  if (types === undefined) return true
  if (value === null) return types.has('null')
  if (Array.isArray(value)) return types.has('array')
  if (typeof value === 'number') return types.has('number') || (types.has('integer') && Number.isInteger(value))
  return types.has(typeof value)
}

function same(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))
}
