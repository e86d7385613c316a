import { isObject, type JsonObject, member } from '@concord-api/model'

import { Finished } from './finished.ts'
import { chooseSchema, fits, hasType } from './fits.ts'
import { sampleValue } from './sample.ts'
import type { Shape, Shapes } from './shape.ts'

/** Decides what becomes of the properties of an object on its way into an answer. */
export interface Completion {
  readonly document: JsonObject
  readonly shapes: Shapes
  /** A value for a property the answer must have and nothing is known of, before the schema is asked for a sample. */
  readonly missing?: (pointer: string, shape: Shape) => unknown
  /** Whether a property that need not be there is shown. */
  readonly shows?: (pointer: string) => boolean
}

/** What is left of what a value may take: a schema may require more than there can be, or itself. */
interface Effort {
  /** How often something that is missing may be filled in. */
  left: number
  /** How many are being filled in, or chosen, each within the other. */
  within: number
  /** How deep in the value. */
  depth: number
}

const deepestFilled = 32
const deepest = 200

/**
 * Gives a value the form a schema describes: what the schema does not know is left out, what it requires and the
 * value lacks is filled in. `example` is a value of the same form that lends what is missing.
 */
export function complete(
  completion: Completion,
  schemas: readonly unknown[],
  value: unknown,
  example: unknown = undefined,
): unknown {
  return completeBy(completion, { left: 10_000, within: 0, depth: 0 }, schemas, value, example, '')
}

function completeBy(
  completion: Completion,
  effort: Effort,
  schemas: readonly unknown[],
  value: unknown,
  example: unknown,
  pointer: string,
): unknown {
  if (value instanceof Finished) return value.value
  if (effort.depth >= deepest) return value ?? null
  effort.depth++
  const completed = completeAny(completion, effort, schemas, value, example, pointer)
  effort.depth--
  return completed
}

function completeAny(
  completion: Completion,
  effort: Effort,
  schemas: readonly unknown[],
  value: unknown,
  example: unknown,
  pointer: string,
): unknown {
  const shape = completion.shapes.of(schemas)
  if (shape.choices.length > 0) {
    // Of something unknown that may be null, null is the only thing that is certain.
    if (value === undefined && fits(completion.shapes, schemas, null)) return null
    if (effort.within >= deepestFilled) return value ?? null
    const guide = value === undefined ? example : value
    const chosen = shape.choices.map((choice) => chooseSchema(completion.shapes, choice, guide))
    const rest = schemas.flatMap((schema) => completion.shapes.withoutChoices(schema))
    effort.within++
    const completed = completeBy(completion, effort, [...rest, ...chosen], value, example, pointer)
    effort.within--
    return completed
  }
  if (value === undefined || !hasType(shape, value)) return fill(completion, effort, schemas, shape, example, pointer)
  if (Array.isArray(value)) {
    if (shape.items.length === 0) return value
    return value.map((item) => completeBy(completion, effort, shape.items, item, undefined, `${pointer}/-`))
  }
  if (!isObject(value)) {
    return fits(completion.shapes, schemas, value) ? value : fill(completion, effort, schemas, shape, example, pointer)
  }
  return completeObject(completion, effort, shape, value, example, pointer)
}

function completeObject(
  completion: Completion,
  effort: Effort,
  shape: Shape,
  value: JsonObject,
  example: unknown,
  pointer: string,
): JsonObject {
  const completed: Record<string, unknown> = {}
  for (const [name, schemas] of shape.properties) {
    const at = `${pointer}/${name}`
    const known = member(value, name)
    const required = shape.required.has(name)
    const property = completion.shapes.of(schemas)
    if (property.writeOnly || property.never) continue
    if (!required && (known === undefined || completion.shows?.(at) === false)) continue
    const child = completeBy(completion, effort, schemas, known, required ? member(example, name) : undefined, at)
    if (child !== undefined) completed[name] = child
  }
  for (const name of shape.required) {
    if (completed[name] !== undefined || shape.properties.has(name)) continue
    completed[name] = member(value, name) ?? member(example, name) ?? null
  }
  const open = shape.additional.length > 0 || shape.properties.size === 0
  for (const [name, child] of open ? Object.entries(value) : []) {
    if (shape.properties.has(name) || name === '__proto__') continue
    const at = `${pointer}/${name}`
    completed[name] =
      shape.additional.length === 0 ? child : completeBy(completion, effort, shape.additional, child, undefined, at)
  }
  return completed
}

function fill(
  completion: Completion,
  effort: Effort,
  schemas: readonly unknown[],
  shape: Shape,
  example: unknown,
  pointer: string,
): unknown {
  const known = completion.missing?.(pointer, shape)
  if (known !== undefined) return known
  if (shape.values?.length === 1) return shape.values[0]
  if (shape.types?.has('null')) return null
  if (shape.types?.has('array') && shape.minItems === 0) return []
  if (effort.left <= 0 || effort.within >= deepestFilled) return null
  effort.left--
  const isPlainObject = shape.properties.size > 0 && (shape.types === undefined || shape.types.has('object'))
  if (isPlainObject) {
    effort.within++
    const filled = completeObject(completion, effort, shape, {}, example, pointer)
    effort.within--
    return filled
  }
  if (example !== undefined && fits(completion.shapes, schemas, example)) return example
  return sampleValue(completion.document, schemas)
}
