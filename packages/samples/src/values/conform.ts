import { type Api, isObject, type JsonObject } from '@concord-api/model'
import { type Direction, leftOutNames } from '@concord-api/surface'

import { tagOf } from './discriminator.ts'
import { saidNumbers } from './said-numbers.ts'
import { isSame, type Shape, shapeOf } from './shape.ts'

/** A value as schemas have it, and how many of its properties they do not name. */
export interface Conforming {
  readonly value: unknown
  readonly dropped: number
}

const deepest = 40

/**
 * A value as schemas have it: without properties that they do not name or that have no place in the direction. Undefined
 * where it does not satisfy them: authors' examples go out of date. Types, constants, choices and what is required are
 * checked, which is what a type of the client can tell.
 */
export function conform(
  api: Api,
  schemas: readonly unknown[],
  value: unknown,
  direction: Direction,
  depth = 0,
): Conforming | undefined {
  if (depth > deepest) return undefined
  const shape = shapeOf(api, schemas)
  const { choice } = shape
  if (shape.never || !hasType(shape, value)) return undefined
  if (value === null) return { value, dropped: 0 }
  if (shape.values !== undefined && !shape.values.some((allowed) => isSame(allowed, value))) return undefined
  if (choice !== undefined) {
    let best: Conforming | undefined
    for (const member of choice.members) {
      const tag = tagOf(api, choice, member)
      if (tag !== undefined && (!isObject(value) || value[tag.property] !== tag.value)) continue
      const found = conform(api, [...choice.rest, member], value, direction, depth + 1)
      if (found !== undefined && found.dropped < (best?.dropped ?? Infinity)) best = found
    }
    return best
  }
  if (Array.isArray(value)) return list(value)
  return isObject(value) ? object(value) : { value, dropped: 0 }

  function list(items: readonly unknown[]): Conforming | undefined {
    const found = items.map((item, index) => {
      const own = shape.prefixItems[index]
      return conform(api, own === undefined ? shape.items : [own], item, direction, depth + 1)
    })
    if (found.includes(undefined)) return undefined
    const least = Math.max(0, ...saidNumbers(shape.parts, 'minItems'))
    if (items.length < least) return undefined
    return { value: found.map((item) => item?.value), dropped: sum(found) }
  }

  function object(members: JsonObject): Conforming | undefined {
    const left = leftOutOf(api, shape, direction)
    for (const name of shape.required) if (!left.has(name) && !Object.hasOwn(members, name)) return undefined
    // What nothing is said of is as it is.
    const isFree = shape.properties.size === 0 && shape.additional === undefined
    const kept: [string, Conforming][] = []
    let dropped = 0
    for (const [name, member] of Object.entries(members)) {
      const known = shape.properties.get(name) ?? shape.additional ?? (isFree ? [] : undefined)
      if (known === undefined) dropped++
      if (known === undefined || left.has(name)) continue
      const found = conform(api, known, member, direction, depth + 1)
      if (found === undefined) return undefined
      kept.push([name, found])
    }
    const value = Object.fromEntries(kept.map(([name, found]) => [name, found.value]))
    return { value, dropped: dropped + sum(kept.map(([, found]) => found)) }
  }
}

const sum = (found: readonly (Conforming | undefined)[]): number =>
  found.reduce((total, one) => total + (one?.dropped ?? 0), 0)

/** The names of properties that have no place in a direction. */
export function leftOutOf(api: Api, { parts }: Shape, direction: Direction): Set<string> {
  return new Set(parts.flatMap((part) => [...leftOutNames(api, part, direction)]))
}

function hasType({ types, nullable, values, choice }: Shape, value: unknown): boolean {
  if (value === null) {
    if (nullable || types?.has('null') === true || values?.includes(null) === true) return true
    return types === undefined && values === undefined && choice === undefined
  }
  if (types === undefined) return true
  if (Array.isArray(value)) return types.has('array')
  if (typeof value === 'number') return types.has('number') || (types.has('integer') && Number.isInteger(value))
  return types.has(typeof value)
}
