import { type JsonObject, joinPointer } from '@concord-api/model'

import type { Stated } from './stated.ts'
import { FRACTION } from './value-types.ts'

/** A lower or upper bound of numbers. */
export interface Bound extends Stated<number> {
  readonly exclusive: boolean
}

export function lowerBounds(node: JsonObject, pointer: string): Bound[] {
  return bounds(node, pointer, 'minimum', 'exclusiveMinimum')
}

export function upperBounds(node: JsonObject, pointer: string): Bound[] {
  return bounds(node, pointer, 'maximum', 'exclusiveMaximum')
}

/** In 3.0 the exclusive keyword is a flag of the other one; since 3.1 it is a bound of its own. */
function bounds(node: JsonObject, pointer: string, inclusive: string, exclusive: string): Bound[] {
  const found: Bound[] = []
  const value = node[inclusive]
  if (typeof value === 'number')
    found.push({ value, exclusive: node[exclusive] === true, pointer: joinPointer(pointer, inclusive) })
  const beyond = node[exclusive]
  if (typeof beyond === 'number')
    found.push({ value: beyond, exclusive: true, pointer: joinPointer(pointer, exclusive) })
  return found
}

/** @param sign 1 when the greater bound is the stricter one, -1 when the smaller one is. */
export function stricter(known: Bound | undefined, found: readonly Bound[], sign: 1 | -1): Bound | undefined {
  return found.reduce((best, bound) => {
    if (best === undefined) return bound
    const difference = sign * (bound.value - best.value)
    return difference > 0 || (difference === 0 && bound.exclusive && !best.exclusive) ? bound : best
  }, known)
}

/** Among whole numbers, more than 0 is at least 1. */
export function wholeNumber(bound: Bound | undefined, types: number, sign: 1 | -1): Bound | undefined {
  if (bound === undefined || (types & FRACTION) > 0 || !bound.exclusive || !Number.isInteger(bound.value)) return bound
  return { ...bound, value: bound.value + sign, exclusive: false }
}
