import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'

import { documentFields } from '../../packages/generator/src/testing/corpus/document-fields.ts'
import { richDocuments } from '../../packages/generator/src/testing/corpus/rich-documents.ts'
import { injections, injectionsInto } from '../../packages/testing/src/index.ts'
import { commandLines, commandProblems } from './commands.ts'
import { freeFields } from './free-fields.ts'
import { problemsOfText } from './problems-of-text.ts'
import { round, rounds } from './rounds.ts'
import { enterTestFolder } from './test-folder.ts'
import { writeDocuments } from './write-documents.ts'

/*
 * What `outputs.test.ts` has a part of: every field meets every text that means something to what shows output, and any
 * field any text.
 */
const { leave } = await enterTestFolder()
afterAll(leave)

const documents = await richDocuments()
const shown = injectionsInto('terminal', 'workflow', 'html', 'markdown', 'http', 'url', 'hidden', 'yaml')

test.each([
  { what: 'terminals', text: injectionsInto('terminal').join(' ') },
  { what: 'logs', text: injectionsInto('workflow').join('\n') },
  { what: 'pages', text: injectionsInto('html', 'markdown').join('\n') },
  { what: 'headers', text: injectionsInto('http', 'hidden').join('') },
])('no command says what would drive $what, were every field to say it', async ({ text }) => {
  expect(await problemsOfText(text)).toEqual([])
})

describe('a text in each field that may have any', async () => {
  const document = documents.find(({ name }) => name === 'every member')?.document
  const free = await freeFields(document)

  test('most of them may', () => {
    expect(free.size).toBeGreaterThan(documentFields(document).length / 2)
  })

  test.each(rounds(shown.length))('round %i: every command, in every format', async (number) => {
    await writeDocuments(
      document,
      round(document, (field) => free.has(field), shown, number),
    )
    const problems: string[] = []
    let fine = 0
    for (const line of commandLines) {
      const found = await commandProblems(line)
      problems.push(...found.problems)
      if (found.ran.exitCode < 2) fine++
    }
    expect(problems).toEqual([])
    // Others say why not, and that is looked at too.
    expect(fine).toBeGreaterThan(commandLines.length / 2)
  })
})

test('any text in any field of any document', async () => {
  const cases = documents.flatMap(({ name, document }) =>
    documentFields(document).map((_, field) => ({ name, document, field })),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...cases),
      fc.constantFrom(...injections.map((injection) => injection.text)),
      fc.constantFrom(...commandLines),
      async ({ document, field }, text, line) => {
        await writeDocuments(
          document,
          round(document, (one) => one === field, [text], 0),
        )
        expect((await commandProblems(line)).problems).toEqual([])
      },
    ),
    { numRuns: 150 },
  )
})
