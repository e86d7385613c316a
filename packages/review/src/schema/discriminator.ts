import { asObject, type JsonObject, parsePointer, parseRef } from '@concord-api/model'

import type { Place, Side } from '../engine/side.ts'
import type { Stated } from './schema-view.ts'

/** The schemas that a discriminator's `mapping` names, by the value that stands for each. */
export function mappingOf(side: Side, { value }: Stated<JsonObject>): Map<string, Place> {
  const found = new Map<string, Place>()
  for (const [tag, target] of Object.entries(asObject(value['mapping']))) {
    if (typeof target !== 'string') continue
    const place = side.target(refOf(target))
    if (place !== undefined) found.set(tag, place)
  }
  return found
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
