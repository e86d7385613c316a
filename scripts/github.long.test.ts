import { mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { peerFile } from './bench/peers.ts'

/* The largest document at hand, GitHub's (13 MB, 1,223 operations), through every command. */
const root = path.resolve(import.meta.dirname, '..')
let folder: string
let file: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'concord-github-'))
  file = await peerFile('@octokit/openapi', 'generated/api.github.com.json')
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const concord = (...args: string[]) =>
  execa(process.execPath, [path.join(root, 'packages/cli/bin/concord.js'), ...args], { cwd: folder, reject: false })

test('lint comes to an end with findings', async () => {
  const { exitCode, stdout, stderr } = await concord('lint', file, '--format', 'json')
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' })
  expect((JSON.parse(stdout) as { summary: { error: number } }).summary.error).toBeGreaterThan(0)
})

test('the client compiles, libraries included', async () => {
  expect(await concord('generate', file, '-o', 'client')).toMatchObject({ exitCode: 0, stderr: '' })
  const scope = path.join(folder, 'client/node_modules/@concord-api')
  await mkdir(scope, { recursive: true })
  await symlink(path.join(root, 'packages/runtime'), path.join(scope, 'runtime'))
  const { stdout } = await execa(path.join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json'], {
    cwd: path.join(folder, 'client'),
    reject: false,
  })
  expect(stdout).toBe('')
})

test('the reference is built', async () => {
  expect(await concord('docs', file)).toMatchObject({ exitCode: 0, stderr: '' })
  expect((await stat(path.join(folder, 'site/api-github-com/index.html'))).size).toBeGreaterThan(5e6)
})
