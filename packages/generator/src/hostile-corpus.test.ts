import { describe, expect, test } from 'vitest'

import { changed, changesOf, clientOf, problemsOf } from './testing/corpus/corpus-round.ts'
import { documentFields } from './testing/corpus/document-fields.ts'
import { operators } from './testing/corpus/operators.ts'
import { packageProblems, pathProblems } from './testing/corpus/package-problems.ts'
import { richDocuments } from './testing/corpus/rich-documents.ts'
import { createRotation } from './testing/corpus/rotation.ts'
import { runPackages } from './testing/corpus/run-packages.ts'
import { breakouts, hostileDocument } from './testing/hostile-document.ts'

/*
 * Every way of getting out of where a text stands, in every field of documents that say much: each field meets one here,
 * and `hostile-corpus.long.test.ts` has them all meet.
 */
const apart = 8
const rotation = createRotation(operators.length, apart)
const documents = await richDocuments()

test('operators differ, and fields are names and values', () => {
  expect(new Set(operators.map(({ name }) => name)).size).toBe(operators.length)
  expect(documentFields({ a: [{ 'b/c': 1 }], d: 'e' })).toEqual([
    { pointer: '/a', part: 'name', text: 'a' },
    { pointer: '/a/0/b~1c', part: 'name', text: 'b/c' },
    { pointer: '/a/0/b~1c', part: 'value', text: '1' },
    { pointer: '/d', part: 'name', text: 'd' },
    { pointer: '/d', part: 'value', text: 'e' },
  ])
})

test('each field meets each operator once', () => {
  const { rounds, operatorOf } = createRotation(12, 3)
  const met = Array.from({ length: 7 }, (_, field) =>
    Array.from({ length: rounds }, (_, round) => operatorOf(round, field)).filter((operator) => operator !== undefined),
  )
  for (const of of met) expect(of.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index))
})

describe('text that were written as it is would be found out', () => {
  test.each([
    ['in a comment', (text: string) => `/** ${text} */\nexport {}`],
    ['at the end of a line', (text: string) => `export {} // ${text}`],
    ['in single quotes', (text: string) => `export const name = '${text}'`],
    ['in double quotes', (text: string) => `export const name = "${text}"`],
    ['in a template', (text: string) => `export const name = \`${text}\``],
    ['in quotes, when all that it has are gone', (text: string) => `export const name = '${text.replaceAll(`'`, '')}'`],
    ['in a comment, when all ends are gone', (text: string) => `/** ${text.replaceAll('*/', '')} */\nexport {}`],
    ['as a key', (text: string) => `export const one = { ${text}: 1 }`],
    ['as a quoted key', (text: string) => `export interface One {\n  '${text}': 1\n}`],
    ['as a name', (text: string) => `export function ${text}() {}`],
    ['as a number', (text: string) => `export const one = { maximum: ${text} }`],
    ['in the name of a module', (text: string) => `export * from './${text}.ts'`],
  ])('%s', (_, write) => {
    const found = operators.filter(
      ({ apply }) => packageProblems([{ path: 'src/index.ts', content: write(apply('name')) }]).length > 0,
    )
    expect(found).not.toEqual([])
  })

  test.each([
    ['on a page', (text: string) => `# ${text}\n`],
    ['in code of a page', (text: string) => `Call \`${text}\`.\n`],
    ['in an example', (text: string) => `\`\`\`ts\nconst api = create('${text}')\n\`\`\`\n`],
  ])('%s', (_, write) => {
    const found = operators.filter(
      ({ apply }) => packageProblems([{ path: 'README.md', content: write(apply('name')) }]).length > 0,
    )
    expect(found).not.toEqual([])
  })

  test('as the name of a file', () => {
    expect(operators.filter(({ apply }) => pathProblems([`src/${apply('name')}.ts`]).length > 0)).not.toEqual([])
    expect(pathProblems(['src/operations/con.ts'])).toEqual(['src/operations/con.ts is the name of a device'])
    expect(pathProblems(['src/a.ts', 'src/A.ts'])).toEqual(['src/A.ts is there twice, but for capitals'])
  })
})

describe.each(documents)('$name', ({ document }) => {
  test.each(Array.from({ length: apart }, (_, round) => round))('round %i stays text', (round) => {
    expect(problemsOf(document, changesOf(document, rotation, round))).toEqual([])
  })
})

/** Operators of every kind. */
const some = operators.filter((_, index) => index % 31 === 0).map(({ apply }) => apply('name'))

test.each([...breakouts, ...some].map((text) => ({ text })))('$text stays text in all places at once', ({ text }) => {
  expect(packageProblems(clientOf(hostileDocument(text), text.slice(0, 60)))).toEqual([])
})

test('compiled and imported, none does anything', async () => {
  const everywhere = [...breakouts, ...some].map((text) => clientOf(hostileDocument(text), text.slice(0, 60)))
  const rounds = documents.flatMap(({ document }) =>
    [0, 1, 2, 3].map((round) => clientOf(changed(document, changesOf(document, rotation, round)))),
  )
  expect(await runPackages([...everywhere, ...rounds])).toEqual({ complaints: '', felt: [] })
}, 120_000)

test('a module that does something is felt', async () => {
  const files = clientOf(hostileDocument('name'))
  const spoilt = files.map(({ path, content }) => ({
    path,
    content: path === 'src/client.ts' ? `${String(content)}\nObject.assign(globalThis, { canary: 1 })\n` : content,
  }))
  expect(await runPackages([files, spoilt])).toEqual({ complaints: '', felt: [1] })
})
