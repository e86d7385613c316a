import type { Place, Side } from '../engine/side.ts'
import { conjunction, type Conjunction, schemaAt } from './conjunction.ts'

/** A schema within another one. */
export interface Held {
  readonly schema: Conjunction
  /** Where the other one holds it, which is not where a `$ref` leads to. */
  readonly pointer: string
}

/** Several schemas for one value, or just one. */
export function together(side: Side, places: readonly Place[]): Held {
  const pointer = places[0]?.pointer ?? ''
  const schemas = places.map((place) => schemaAt(side, place))
  const [only] = schemas
  if (only !== undefined && schemas.length === 1) return { schema: only, pointer }
  return {
    schema: conjunction(
      side,
      schemas.flatMap(({ members }) => members),
    ),
    pointer,
  }
}
