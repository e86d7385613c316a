import type { JsonObject } from '@concord-api/model'
import { sample } from 'openapi-sampler'

import { sampleSize } from './sample-size.ts'

/** More than anyone wants to see of one value. */
const largest = 10_000

/**
 * A value that a schema allows, from its examples, defaults and constants where it has them. The only place that knows
 * the library it comes from.
 */
export function sampleValue(document: JsonObject, schemas: readonly unknown[]): unknown {
  const schema = schemas.length === 1 ? schemas[0] : { allOf: schemas }
  if (typeof schema === 'boolean') return null
  try {
    if (sampleSize(document, schema) > largest) return null
    return sample(schema as object, { skipWriteOnly: true, skipNonRequired: true, quiet: true }, document) ?? null
  } catch {
    // A schema that cannot be sampled (a cycle without an end, say) has nothing to show.
    return null
  }
}
