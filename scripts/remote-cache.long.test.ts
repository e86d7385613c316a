import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseDocument } from 'yaml'

import { findWorkspace } from '../packages/model/src/index.ts'
import { repository, temporaryFolder, type TemporaryFolder } from '../packages/testing/src/index.ts'
import { type CacheServer, startCacheServer } from './remote-cache/cache-server.ts'
import { runTurbo, type TaskRun } from './remote-cache/run-turbo.ts'

/*
 * Two clones of this repository, as last committed, that share nothing but a server: what the first has made, the second
 * does not make again.
 */
const token = 'a token of the test'
const signatureKey = 'known to those who build, and not to the server'
let folder: TemporaryFolder
let server: CacheServer
let first: string
let second: string

const { tasks } = JSON.parse(await readFile(path.join(repository, 'turbo.json'), 'utf8')) as { tasks: object }
const isOfAll = (name: string): boolean => name.startsWith('//#')

beforeAll(async () => {
  folder = await temporaryFolder()
  server = await startCacheServer(folder.file('store'), token)
  first = await cloneTo('first')
  second = await cloneTo('second')
}, 300_000)

afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await folder.remove()
})

async function cloneTo(name: string): Promise<string> {
  const clone = folder.file(name)
  await execa('git', ['clone', '--quiet', repository, clone])
  await execa('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { cwd: clone })
  return clone
}

/** Runs tasks as one who knows the server, its token and the key of signatures, or something else. */
const run = (clone: string, args: readonly string[], other: Readonly<Record<string, string>> = {}) => {
  const known = { TURBO_API: server.url, TURBO_TOKEN: token, TURBO_TEAM: 'team_test' }
  return runTurbo(clone, { ...known, TURBO_REMOTE_CACHE_SIGNATURE_KEY: signatureKey, ...other }, args)
}

const notFrom = (source: 'REMOTE', runs: readonly TaskRun[]): string[] =>
  runs.filter(({ cache }) => cache.source !== source).map(({ taskId }) => taskId)

/** Files that tasks made, logs aside, that are not the same on both machines. */
async function differing(runs: readonly TaskRun[]): Promise<string[]> {
  const made = new Set(runs.flatMap((task) => task.expandedOutputs).filter((file) => !file.includes('.turbo/')))
  const found: string[] = []
  let files = 0
  for (const file of made) {
    if ((await stat(path.join(first, file))).isDirectory()) continue
    files++
    const [one, two] = await Promise.all([first, second].map((clone) => readFile(path.join(clone, file), 'latin1')))
    if (one !== two) found.push(file)
  }
  expect(files).toBeGreaterThan(0)
  return found
}

// Those of the whole repository read what the others wrote.
test.each([
  ['packages', Object.keys(tasks).filter((name) => !isOfAll(name))],
  ['the whole repository', Object.keys(tasks).filter(isOfAll)],
])('every task of %s comes from the server, with the same bytes', async (_, names) => {
  const made = await run(first, names)
  expect(made.filter(({ cache }) => cache.status === 'MISS').length).toBeGreaterThanOrEqual(names.length)
  const taken = await run(second, names)
  expect(taken.map(({ taskId }) => taskId)).toEqual(made.map(({ taskId }) => taskId))
  expect(notFrom('REMOTE', taken)).toEqual([])
  expect(await differing(made)).toEqual([])
})

test('a client that the first machine made of a changed document comes to the second', async () => {
  const [api] = (await findWorkspace(repository)).apis
  if (api === undefined) throw new Error('there are no APIs')
  for (const clone of [first, second]) {
    const file = path.join(clone, path.relative(repository, api.file))
    const document = parseDocument(await readFile(file, 'utf8'))
    document.setIn(['info', 'title'], 'Another title')
    await writeFile(file, String(document))
  }
  const made = await run(first, ['generate'])
  expect(notFrom('REMOTE', made).filter((task) => task.endsWith('#generate'))).toHaveLength(1)
  expect(notFrom('REMOTE', await run(second, ['generate']))).toEqual([])
  const changes = async (clone: string) => (await execa('git', ['diff', 'packages/clients'], { cwd: clone })).stdout
  expect(await changes(second)).toContain('Another title')
  expect(await changes(second)).toBe(await changes(first))
})

// Who has another key makes the task, and leaves what others cannot use: so that comes last.
test.each([
  ['token', { TURBO_TOKEN: 'another' }],
  ['signature key', { TURBO_REMOTE_CACHE_SIGNATURE_KEY: signatureKey.toUpperCase() }],
])('who has another %s gets nothing', async (_, other) => {
  const args = ['compile', '--filter=@concord-api/findings']
  expect(notFrom('REMOTE', await run(second, args))).toEqual([])
  expect(notFrom('REMOTE', await run(second, args, other))).toEqual(['@concord-api/findings#compile'])
})
