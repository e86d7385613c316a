import { isObject } from '@concord-api/model'

import { Finished } from './finished.ts'
import type { Shape, Shapes } from './shape.ts'

/**
 * Whether a value, or the part of one that is known already, can be what a schema describes: types, constants and
 * choices are compared; what is missing may still come.
 */
export function fits(shapes: Shapes, schemas: readonly unknown[], value: unknown, known: Known = new Map()): boolean {
  if (value === undefined || value instanceof Finished) return true
  const shape = shapes.of(schemas)
  if (shape.never || !hasType(shape, value)) return false
  if (shape.values !== undefined && !shape.values.some((allowed) => same(allowed, value))) return false
  if (shape.choices.some((choice) => !choice.some((schema) => fitsOnce(shapes, schema, value, known)))) return false
  if (Array.isArray(value)) {
    return shape.items.length === 0 || value.every((item) => fits(shapes, shape.items, item, known))
  }
  if (!isObject(value)) return true
  return Object.entries(value).every(([name, child]) => {
    const property = shape.properties.get(name)
    return property === undefined || fits(shapes, property, child, known)
  })
}

/** What was found of values already, by schema. */
type Known = Map<unknown, Map<unknown, boolean>>

/** A member of a choice may be a choice that has it for a member: then it is no way to fit. */
function fitsOnce(shapes: Shapes, schema: unknown, value: unknown, known: Known): boolean {
  const found = known.get(schema) ?? new Map<unknown, boolean>()
  known.set(schema, found)
  const before = found.get(value)
  if (before !== undefined) return before
  found.set(value, false)
  const isFit = fits(shapes, [schema], value, known)
  found.set(value, isFit)
  return isFit
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
