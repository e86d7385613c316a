import { describe, expect, test } from 'vitest'

import { changesOf, problemsOf } from './testing/corpus/corpus-round.ts'
import { operators } from './testing/corpus/operators.ts'
import { richDocuments } from './testing/corpus/rich-documents.ts'
import { createRotation } from './testing/corpus/rotation.ts'

/* What `hostile-corpus.test.ts` has a part of: every operator in every field. */
const apart = 8
const rotation = createRotation(operators.length, apart)
const [everyPart, ...apis] = await richDocuments()

/** The first problems of some rounds. */
function problemsIn(document: unknown, rounds: readonly number[]): string[] {
  const problems: string[] = []
  for (const round of rounds) {
    problems.push(
      ...problemsOf(document, changesOf(document, rotation, round)).map((problem) => `${round}: ${problem}`),
    )
    if (problems.length > 10) break
  }
  return problems
}

const all = Array.from({ length: rotation.rounds }, (_, round) => round)

test.each(Array.from({ length: apart }, (_, part) => part))(
  'every operator in every field of the document that has every part: %i of eight',
  (part) => {
    expect(problemsIn(everyPart?.document, all.slice(part * operators.length, (part + 1) * operators.length))).toEqual(
      [],
    )
  },
)

describe.each(apis)('$name', ({ document }) => {
  test('forty operators in each field', () => {
    expect(problemsIn(document, all.slice(0, 40 * apart))).toEqual([])
  })
})
