import { expect, test } from 'vitest'

import { changed, changesOf, clientOf } from './testing/corpus/corpus-round.ts'
import { operators } from './testing/corpus/operators.ts'
import { packageProblems } from './testing/corpus/package-problems.ts'
import { richDocuments } from './testing/corpus/rich-documents.ts'
import { createRotation } from './testing/corpus/rotation.ts'
import { runPackages } from './testing/corpus/run-packages.ts'
import { hostileDocument } from './testing/hostile-document.ts'

/* What `hostile-corpus.test.ts` compiles and imports a part of: every operator in all places, and many in single ones. */
const together = 100
const rotation = createRotation(operators.length, 8)
const texts = [...new Set(operators.map(({ apply }) => apply('name')))]
const batches = Array.from({ length: Math.ceil(texts.length / together) }, (_, index) =>
  texts.slice(index * together, (index + 1) * together),
)

test.each(batches.map((batch, index) => ({ batch, from: index * together })))(
  'every operator in all places at once, from $from',
  async ({ batch }) => {
    const packages = batch.map((text) => clientOf(hostileDocument(text), text.slice(0, 60)))
    for (const [index, files] of packages.entries()) {
      const text = batch[index]
      expect({ text, problems: packageProblems(files) }).toEqual({ text, problems: [] })
    }
    expect(await runPackages(packages)).toEqual({ complaints: '', felt: [] })
  },
)

test.each(await richDocuments())('rounds of $name', async ({ document }) => {
  const packages = Array.from({ length: together }, (_, round) =>
    clientOf(changed(document, changesOf(document, rotation, round))),
  )
  expect(await runPackages(packages)).toEqual({ complaints: '', felt: [] })
})
