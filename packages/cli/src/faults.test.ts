import path from 'node:path'

import { concord, repository, temporaryFolder } from '@concord-api/testing'
import { execa } from 'execa'
import { describe, expect, test } from 'vitest'

import { changingWorkspace, filesIn, older, outputIn } from './testing/changing-workspace.ts'
import { faulty } from './testing/faulty.ts'

/*
 * The real command, where a disk is full or cannot be written to, where it is interrupted, and where it is not alone.
 */

const bin = path.join(repository, 'packages/cli/bin/concord.js')
const start = (args: readonly string[], cwd: string) =>
  execa(process.execPath, [bin, ...args], { cwd, reject: false, env: { NO_COLOR: '1' } })

const flawed = JSON.stringify({
  openapi: '3.1.1',
  info: { title: 'Museum', version: '1.0.0' },
  servers: [{ url: 'https://museum.example' }],
  paths: {
    '/paintings': { get: { responses: { '200': { description: 'All.' } } } },
    '/tickets': {
      get: {
        operationId: 'listTickets',
        responses: { '200': { description: 'All.' }, '429': { description: 'Slower.' } },
      },
    },
  },
  'x-conventions': { version: 1, require: { statuses: [429] } },
})
const files = { 'redocly.yaml': 'apis: { museum: { root: openapi.json } }\nextends: []\n', 'openapi.json': flawed }

const commands = [
  ['bundle', 'museum', '-o', 'out/museum.yaml'],
  ['lint', '--write-waivers'],
  ['lint', '-o', 'report.txt'],
  ['generate', '-o', 'client'],
  ['init', 'shop', '--yes'],
]
const adopting = [
  ['init', '--from', 'openapi.json'],
  ['init', '--from', 'openapi.json', '--as-overlay'],
]
const faults = [
  { fault: 'ENOSPC', at: 2, says: 'the disk is full' },
  { fault: 'EROFS', at: 1, says: 'this file system cannot be written to' },
  { fault: 'EACCES', at: 2, says: 'no permission' },
] as const

/** With a finding that can be mended, in a file of the author's. */
const mendable = {
  'redocly.yaml': 'apis: { books: { root: openapi.yaml } }\nextends: []\n',
  'openapi.yaml': `openapi: 3.1.1
info: { title: Books, version: 1.0.0, contact: { name: The library } }
paths:
  /books: { $ref: paths/books.yaml }
  /shelves: { $ref: paths/shelves.yaml }
x-conventions: { version: 1, require: { statuses: [429] } }
`,
  'paths/books.yaml': `get:
  operationId: listBooks
  responses:
    '429':
      $ref: ../responses/TooMany.yaml
`,
  'paths/shelves.yaml': `get:
  operationId: listShelves
  responses:
    '200': { description: Shelves. }
`,
  'responses/TooMany.yaml': 'description: Too many.\n',
}

const cases = [
  { args: ['lint', '--fix'], before: mendable },
  ...commands.map((args) => ({ args, before: files })),
  ...adopting.map((args) => ({ args, before: { 'openapi.json': older } })),
]

describe.each(faults)('$fault', ({ fault, at, says }) => {
  test.each(cases)(
    '$args says so in a line, and writes nothing',
    async ({ args, before }) => {
      await using folder = await temporaryFolder(before)
      const result = await faulty(args, folder.path, { fault, at })
      expect(result).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringMatching(` error ${says}$`) as string })
      expect(result?.stderr.split('\n')).toHaveLength(1)
      // What could not be removed is hidden, and goes with the next run.
      const left = Object.entries(await filesIn(folder.path)).filter(([name]) => !/(^|\/)\.[^/]*concord/.test(name))
      expect(Object.fromEntries(left)).toEqual(before)
    },
    90_000,
  )
})

test.each([
  ['generate', 'museum', '-o', 'taken'],
  ['bundle', 'museum', '-o', 'taken/museum.yaml'],
  ['init', '--from', 'openapi.json', '--as-overlay', 'taken/museum.yaml'],
  ['init', 'taken', '--yes'],
])('%s %s %s %s: a file where a folder would be is told of, and stays', async (...args) => {
  const before = { ...files, 'openapi.json': older, taken: 'mine' }
  await using folder = await temporaryFolder(before)
  const { exitCode, stdout, stderr } = await concord(args, folder.path)
  expect({ exitCode, stdout, stderr }).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringMatching(/^taken(\/\S+)? error a file is in the way$/) as string,
  })
  expect(await filesIn(folder.path)).toEqual(before)
})

test.each([
  { fault: 'SIGINT', exitCode: 130 },
  { fault: 'SIGTERM', exitCode: 143 },
] as const)('$fault while it writes ends it with $exitCode, and nothing is left of it', async ({ fault, exitCode }) => {
  const args = ['generate', '-o', 'client']
  await using workspace = await changingWorkspace(args)
  await using folder = await workspace.copy()
  expect(await faulty(args, folder.path, { fault, at: 9 })).toEqual({ exitCode, stdout: '', stderr: '' })
  expect(await outputIn(folder.path)).toEqual(workspace.before)
  expect((await concord(args, folder.path)).exitCode).toBe(0)
  expect(await outputIn(folder.path)).toEqual(workspace.after)
})

test('runs at once into the same folder wait for each other', async () => {
  const args = ['generate', '-o', 'client']
  await using workspace = await changingWorkspace(args)
  await using folder = await workspace.copy()
  const runs = [...Array.from({ length: 3 }, () => args), [...args, '--check']].map((each) => start(each, folder.path))
  const ended = await Promise.all(runs)
  expect(ended.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual([
    ...Array.from({ length: 3 }, () => ({ exitCode: 0, stderr: '' })),
    { exitCode: expect.toBeOneOf([0, 1]) as number, stderr: '' },
  ])
  expect(await outputIn(folder.path)).toEqual(workspace.after)
}, 90_000)
