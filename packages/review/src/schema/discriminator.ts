import { asArray, asObject, type JsonObject, joinPointer, member, parsePointer, parseRef } from '@concord-api/model'

import { perSide } from '../engine/per-side.ts'
import type { Place, Side } from '../engine/side.ts'
import type { Stated } from './stated.ts'

/** A schema and the value of the discriminator that stands for it. */
export interface Subtype {
  readonly place: Place
  /** Where that is said. */
  readonly pointer: string
}

const extending = perSide<Map<string, Place>>()

/**
 * The schemas that a discriminator means where no union lists them: those that its `mapping` names, and the components
 * that have its schema in an `allOf`, by the value that stands for each.
 */
export function subtypesOf(side: Side, { value, pointer }: Stated<JsonObject>): Map<string, Subtype> {
  const found = new Map<string, Subtype>()
  const mapped = new Set<string>()
  for (const [tag, target] of Object.entries(asObject(value['mapping']))) {
    const place = typeof target === 'string' ? side.target(refOf(target)) : undefined
    if (place === undefined) continue
    found.set(tag, { place, pointer: joinPointer(pointer, 'mapping', tag) })
    mapped.add(place.pointer)
  }
  const parent = pointer.replace(/\/discriminator$/, '')
  for (const [name, place] of extensions(side).get(parent) ?? [])
    if (!mapped.has(place.pointer)) found.set(name, { place, pointer: place.pointer })
  return found
}

/** The components that extend a schema, by the pointer of that schema. */
function extensions(side: Side): Map<string, Map<string, Place>> {
  const known = extending(side)
  if (known.size > 0) return known
  known.set('', new Map())
  const schemas = asObject(member(side.document['components'], 'schemas'))
  for (const [name, node] of Object.entries(schemas)) {
    for (const part of asArray(member(node, 'allOf'))) {
      const ref = member(part, '$ref')
      if (typeof ref !== 'string') continue
      const { pointer } = parseRef(ref)
      const others = known.get(pointer) ?? new Map<string, Place>()
      known.set(pointer, others.set(name, { node, pointer: joinPointer('/components/schemas', name) }))
    }
  }
  return known
}

/** The values that stand for a `$ref`ed variant: those that map to it, or else its name. */
export function tagsOf(discriminator: Stated<JsonObject>, ref: string): string[] {
  const tags = Object.entries(asObject(discriminator.value['mapping']))
    .filter(([, target]) => typeof target === 'string' && refOf(target) === ref)
    .map(([tag]) => tag)
  if (tags.length > 0) return tags.toSorted()
  const name = lastToken(ref)
  return name === undefined ? [] : [name]
}

/** A mapping may give the bare name of a schema. */
function refOf(target: string): string {
  return target.includes('#') || target.includes('/') ? target : `#/components/schemas/${target}`
}

function lastToken(ref: string): string | undefined {
  const { pointer } = parseRef(ref)
  return pointer.startsWith('/') ? parsePointer(pointer).at(-1) : undefined
}
