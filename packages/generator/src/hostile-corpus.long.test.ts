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
function problemsIn(document: unknown, rounds: number): string[] {
  const problems: string[] = []
  for (let round = 0; round < rounds && problems.length < 10; round++) {
    problems.push(
      ...problemsOf(document, changesOf(document, rotation, round)).map((problem) => `${round}: ${problem}`),
    )
  }
  return problems
}

test('every operator in every field of the document that has every part', () => {
  expect(problemsIn(everyPart?.document, rotation.rounds)).toEqual([])
})

describe.each(apis)('$name', ({ document }) => {
  test('forty operators in each field', () => {
    expect(problemsIn(document, 40 * apart)).toEqual([])
  })
})
