import type { Api, LocatedSchema } from '@concord-api/model'
import type { Direction } from '@concord-api/surface'

import { conform } from '../values/conform.ts'
import { deriveValue } from '../values/derive-value.ts'
import { givenExamples } from './given-examples.ts'

/** A value for a parameter or a body. */
export interface SampleValue {
  /** Undefined where nothing is known of it. */
  readonly value: unknown
  /** Whether the document gives it as an example, or leaves no choice. */
  readonly isDocumented: boolean
}

/**
 * The first example at a pointer that satisfies its schema, as far as it does; where there is none, a value made from the
 * schema.
 */
export function sampleValue(
  api: Api,
  pointer: string,
  schema: LocatedSchema | undefined,
  direction: Direction,
): SampleValue {
  const schemas = schema === undefined ? [] : [schema.schema]
  const given = givenExamples(api, pointer)
  for (const example of given) {
    const found = conform(api, schemas, example, direction)
    if (found !== undefined) return { value: found.value, isDocumented: true }
  }
  const value = deriveValue(api, schemas, direction)
  // One that does not satisfy its schema says more than nothing.
  return { value: value ?? given[0], isDocumented: saysItself(api, schema) }
}

const telling = ['const', 'default', 'enum', 'example', 'examples']

function saysItself(api: Api, schema: LocatedSchema | undefined): boolean {
  const node = api.resolve(schema?.schema)
  return typeof node === 'object' && node !== null && telling.some((keyword) => keyword in node)
}
