import type { ErrorShape } from '@concord-api/model'

import type { ReviewFinding } from '../finding.ts'
import type { OperationPair } from '../match-operations.ts'
import { conventionErrorShapeChanged } from '../rules/convention-error-shape-changed.ts'
import { conventionFinding, type Sides } from './convention-finding.ts'
import { memberChanges } from './member-change.ts'

/** Compares the shapes of errors. They are matched by what they are for, since their order says only which goes first. */
export function reviewErrorShapes(sides: Sides, pairs: readonly OperationPair[]): ReviewFinding[] {
  const before = shapesOf(sides.base.conventions?.wire.errors)
  const after = shapesOf(sides.head.conventions?.wire.errors)
  const operations = pairs.map(({ base }) => base.id)
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const from = before.get(key)
    const to = after.get(key)
    // A shape that is told for fewer answers, or for more, says nothing of the answers themselves.
    if (from === undefined || to === undefined) {
      const { shape, index } = from ?? to ?? never()
      const rest: Partial<ErrorShape> = { ...shape }
      const value = JSON.stringify({ ...rest, when: undefined })
      return conventionFinding(sides, {
        rule: conventionErrorShapeChanged,
        level: from === undefined ? 'safe' : undefined,
        path: ['errors', String(index)],
        subject: subjectOf(shape),
        from: from && value,
        to: to && value,
        operations,
      })
    }
    return memberChanges({ ...from.shape, when: undefined }, { ...to.shape, when: undefined }).map((change) =>
      conventionFinding(sides, {
        ...change,
        rule: conventionErrorShapeChanged,
        level: change.from === undefined ? 'safe' : undefined,
        path: ['errors', String(to.index), ...change.path],
        basePath: ['errors', String(from.index), ...change.path],
        subject: `\`${change.path.join('.')}\` of ${subjectOf(to.shape)}`,
        operations,
      }),
    )
  })
}

interface Known {
  readonly shape: ErrorShape
  readonly index: number
}

/** The first of several shapes for the same answers is the one that counts. */
function shapesOf(shapes: readonly ErrorShape[] = []): ReadonlyMap<string, Known> {
  const found = new Map<string, Known>()
  for (const [index, shape] of shapes.entries()) {
    const key = subjectOf(shape)
    if (!found.has(key)) found.set(key, { shape, index })
  }
  return found
}

function subjectOf({ when: { status, outcome } }: ErrorShape): string {
  if (outcome !== undefined) return `the errors with the outcome \`${outcome}\``
  return status === undefined ? 'the errors' : `the errors with the status \`${status}\``
}

function never(): never {
  throw new Error('a key of neither map')
}
