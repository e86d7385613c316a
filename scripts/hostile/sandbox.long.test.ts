import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from 'vitest'

import { richDocuments } from '../../packages/generator/src/testing/corpus/rich-documents.ts'
import { injections, repository } from '../../packages/testing/src/index.ts'
import { round, rounds } from './rounds.ts'
import { trySandbox } from './try-sandbox.ts'

/* Any text in any field: a sandbox says why it cannot serve a document, or answers every operation. */
const documents = await richDocuments()
const texts = injections.map(({ text }) => text)

describe.each(['every member', 'shelf'])('the sandbox of %s, with texts in some fields', (name) => {
  const document = documents.find((one) => one.name === name)?.document
  const settings = readFileSync(
    path.join(repository, `packages/testing/fixtures/${name.replace(' ', '-')}/sandbox.yaml`),
    'utf8',
  )
  let served = 0

  test.each(rounds(40))('part %i', async (part) => {
    const problems: string[] = []
    for (const number of rounds(10)) {
      const changed = round(document, (field) => field % 40 === part, texts, part * 10 + number * 31)
      for (const trial of [await trySandbox(changed), await trySandbox(changed, settings)]) {
        problems.push(...trial.problems)
        if (trial.isServed) served++
      }
    }
    expect(problems).toEqual([])
  })

  test('most are served', () => {
    expect(served).toBeGreaterThan(400)
  })
})
