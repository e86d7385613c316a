import { readdir } from 'node:fs/promises'

import { concord, hiddenCharacter, injectionsInto, temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

const run = injectionsInto('workflow', 'terminal', 'hidden').join('\n')
const commands = /^\s*::|##\w*\[/m

/** A document that says such a text wherever it says something, and breaks its own rules. */
const document = (version: string): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: run, version, description: run },
    tags: [{ name: run }],
    paths: {
      [`/${run}/{${run}}`]: {
        get: {
          operationId: run,
          tags: [run],
          parameters: [{ name: `${run}${version}`, in: 'query', description: run, schema: { enum: [run, version] } }],
          responses: { 200: { description: run, content: { [run]: { schema: { $ref: `#/${run}` } } } } },
        },
      },
    },
    'x-conventions': { version: 1, [run]: run, wire: { pagination: { [run]: { style: run } } } },
  })

const readable = (version: string): string =>
  document(version).replaceAll(/"\$ref":"[^"]*"|"x-conventions"/g, (name) =>
    name.startsWith('"x-') ? '"x-other"' : `"type":"string"`,
  )

const files = {
  'a.json': document('1.0.0'),
  'good.json': readable('1.0.0'),
  'old.json': readable('0.9.0'),
}

test.each([
  ...['terminal', 'json', 'sarif', 'markdown'].map((format) => ['lint', 'a.json', '--format', format]),
  ...['terminal', 'json', 'sarif', 'markdown', 'changelog'].map((format) => [
    'review',
    'old.json',
    'good.json',
    '--format',
    format,
  ]),
  ['bundle', 'a.json'],
  ['bundle', 'good.json', '--format', 'json'],
  ['generate', 'a.json'],
  ['generate', 'good.json', '-o', 'client'],
  ['init', '--from', 'good.json', '--dry-run'],
  ['init', '--from', 'good.json', '--dry-run', '--format', 'json'],
])('%s %s %s %s %s says nothing that a terminal or a log obeys', async (...args) => {
  await using folder = await temporaryFolder(files)
  const { exitCode, stdout, stderr } = await concord(args, folder.path)
  expect(exitCode).toBeLessThanOrEqual(2)
  expect(`${stdout}${stderr}`).not.toBe('')
  for (const said of [stdout, stderr]) {
    expect(said).not.toMatch(commands)
    for (const line of said.split('\n')) expect(line).not.toMatch(hiddenCharacter)
    expect(said).not.toMatch(/\n\s+at /)
  }
})

test('whatever APIs are called, their clients stay in the folder of clients, each in one of its own', async () => {
  const apis = Object.fromEntries(
    ['..', 'a/../b', '/tmp/x', 'CON', 'C:\\x', '__proto__'].map((name) => [name, { root: 'good.json' }]),
  )
  await using folder = await temporaryFolder({ ...files, 'redocly.yaml': JSON.stringify({ apis }) })
  const before = await readdir(folder.path)
  const { exitCode, stderr } = await concord(['generate'], folder.path)
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect((await readdir(folder.path)).toSorted()).toEqual([...before, 'clients'].toSorted())
  const made = await readdir(folder.file('clients'))
  expect(made.toSorted()).toEqual(['-', '-tmp-x', 'C-x', '__proto__', 'a-..-b', 'api-CON'])
})

test('two APIs whose clients would be in one folder are refused', async () => {
  const apis = { 'a/b': { root: 'good.json' }, 'A-b': { root: 'good.json' } }
  await using folder = await temporaryFolder({ ...files, 'redocly.yaml': JSON.stringify({ apis }) })
  const { exitCode, stderr } = await concord(['generate'], folder.path)
  expect(exitCode).toBe(2)
  expect(stderr).toBe('error the clients of `a/b` and `A-b` would be in one folder: rename one of them')
})

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
const laughs = Array.from({ length: 30 }, (_, n) => `x-a${n}: &a${n} [${n === 0 ? 'lol' : `*a${n - 1}, *a${n - 1}`}]`)
const head = 'openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\npaths: {}\n'

test.each([
  ['a billion laughs', `${head}${laughs.join('\n')}`, 'its aliases, written out, make more than'],
  ['levels without measure', `{ "openapi": "3.1.0", "x-a": ${deep} }`, 'it is nested more than 1000 levels deep'],
  ['a part that contains itself', `${head}x-a: &a [*a]`, 'it is nested more than 1000 levels deep'],
  ['a name twice', `{ "openapi": "3.1.0", "info": {}, "info": {} }`, 'duplicate'],
])('%s ends every command with a line', async (_, text, message) => {
  await using folder = await temporaryFolder({ 'a.yaml': text, 'good.json': readable('1.0.0') })
  for (const args of [
    ['lint', 'a.yaml'],
    ['review', 'good.json', 'a.yaml'],
    ['sandbox', 'a.yaml'],
  ]) {
    const { exitCode, stderr } = await concord(args, folder.path, { NODE_OPTIONS: '--max-old-space-size=512' })
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringMatching(/^a\.yaml(:\d+:\d+)? error [^\n]*$/),
    })
    expect(stderr).toContain(message)
  }
})
