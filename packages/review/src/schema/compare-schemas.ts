import type { Comparison } from '../engine/comparison.ts'
import type { Pair } from '../engine/pair.ts'
import type { Direction } from '../finding.ts'
import { compareAnnotations } from './compare-annotations.ts'
import { compareArrays } from './compare-arrays.ts'
import { compareConditions } from './compare-conditions.ts'
import { compareDiscriminators } from './compare-discriminators.ts'
import { compareNumbers } from './compare-numbers.ts'
import { compareObjects } from './compare-objects.ts'
import { compareTexts } from './compare-texts.ts'
import { compareTypes } from './compare-types.ts'
import { compareUnions } from './compare-unions.ts'
import { compareValues } from './compare-values.ts'
import type { Conjunction } from './conjunction.ts'
import { viewOf } from './schema-view.ts'
import type { SchemaPair } from './schema-pair.ts'

/** Compares two schemas for values that travel one way; each pair once a direction. */
export function compareSchemas(
  comparison: Comparison,
  parent: Pair,
  direction: Direction,
  base: Conjunction,
  head: Conjunction,
): void {
  if (isUnchanged(comparison, base, head)) return
  const key = `${direction} ${comparison.base.idOf(base.key)} ${comparison.head.idOf(head.key)}`
  comparison.below(parent, key, (pair) => {
    const { base: baseSide, head: headSide } = comparison
    const both: SchemaPair = {
      comparison,
      pair,
      direction,
      baseSchema: base,
      headSchema: head,
      base: viewOf(baseSide, base),
      head: viewOf(headSide, head),
      compare: (one, other) => compareSchemas(comparison, pair, direction, one, other),
    }
    compareAnnotations(both)
    if (compareUnions(both) === 'spread' || !compareTypes(both)) return
    compareDiscriminators(both)
    compareValues(both)
    compareNumbers(both)
    compareTexts(both)
    compareArrays(both)
    compareObjects(both)
    compareConditions(both)
  })
}

function isUnchanged({ unchanged }: Comparison, base: Conjunction, head: Conjunction): boolean {
  const [one, ...more] = base.members
  return one !== undefined && more.length === 0 && base.key === head.key && unchanged.has(one.node)
}
