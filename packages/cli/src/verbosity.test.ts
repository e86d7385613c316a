import { concord, temporaryFolder, type TemporaryFolder } from '@concord-api/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

/*
 * The real command, as compiled, with --quiet and with --verbose.
 */

const files = {
  'redocly.yaml': 'apis: { books: { root: api/openapi.yaml } }\nextends: []\n',
  'api/openapi.yaml': `openapi: 3.1.0
info: { title: Books, version: 1.0.0, description: All our books., contact: { name: The library } }
paths: { /books: { $ref: books.yaml } }
x-conventions: { version: 1 }
`,
  'api/books.yaml': "get: { operationId: listBooks, responses: { '200': { description: Books. } } }\n",
}

let folder: TemporaryFolder

/** With what is made of the document, so that making it again changes nothing. */
beforeAll(async () => {
  folder = await temporaryFolder(files)
  for (const args of [
    ['generate', '-o', 'lib'],
    ['bundle', 'books', '-o', 'old.yaml'],
  ]) {
    const { exitCode, stderr } = await concord(args, folder.path)
    if (exitCode !== 0) throw new Error(stderr)
  }
})
afterAll(() => folder.remove())

const read = ['read redocly.yaml', 'read api/openapi.yaml', 'read api/books.yaml']

/** What --verbose says, in this order, among other lines; `…` is a time. */
test.each([
  { args: ['lint', '-o', 'lint.txt'], verbose: [...read, 'checking books: …', 'wrote lint.txt'] },
  {
    args: ['generate', '-o', 'lib'],
    verbose: [...read, 'read lib/package.json', 'generating the client of books: …', 'writing the client of books: …'],
  },
  { args: ['review', 'old.yaml', 'books'], verbose: ['read redocly.yaml', 'read old.yaml', 'reviewing: …'] },
  // What programs read is said in any case.
  { args: ['bundle', 'books'], verbose: [...read, 'bundling books: …'], isResult: true },
])('concord $args', async ({ args, verbose, isResult = false }) => {
  const run = (...more: readonly string[]) => concord([...args, ...more], folder.path)
  const [usual, { stderr, ...result }, quiet] = await Promise.all([run(), run('--verbose'), run('--quiet')])
  expect(usual).toMatchObject({ exitCode: 0, stderr: '' })
  expect(result).toEqual({ exitCode: 0, stdout: usual.stdout })
  const lines = stderr.replace(/: \d+\.\d\d s$/gm, ': …').split('\n')
  expect(lines.filter((line) => verbose.includes(line))).toEqual(verbose)
  expect(quiet).toEqual({ exitCode: 0, stdout: isResult ? usual.stdout : '', stderr: '' })
})

test('--quiet says what is found, and what is wrong', async () => {
  await using broken = await temporaryFolder({
    ...files,
    'api/books.yaml': files['api/books.yaml'].replace("'200'", "'2000'"),
    'redocly.yaml': `${files['redocly.yaml']}rules: { operation-description: error, spec: error }\n`,
  })
  const found = await concord(['lint'], broken.path)
  expect(found).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('1 error') as string })
  expect(await concord(['lint', '--quiet'], broken.path)).toEqual(found)
  const wrong = { exitCode: 2, stdout: '', stderr: 'nope.yaml error no such file' }
  expect(await concord(['lint', 'nope.yaml', '--quiet'], broken.path)).toEqual(wrong)
})
