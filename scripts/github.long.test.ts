import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { compileClient, concord as runConcord } from '../packages/testing/src/index.ts'
import { peerFile } from './bench/peers.ts'

/* The largest document at hand, GitHub's (13 MB, 1,223 operations), through every command. */
let folder: string
let file: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'concord-github-'))
  file = await peerFile('@octokit/openapi', 'generated/api.github.com.json')
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const concord = (...args: string[]) => runConcord(args, folder)

test('lint comes to an end with findings', async () => {
  const { exitCode, stdout, stderr } = await concord('lint', file, '--format', 'json')
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' })
  expect((JSON.parse(stdout) as { summary: { error: number } }).summary.error).toBeGreaterThan(0)
})

test('the client compiles, libraries included', async () => {
  expect(await concord('generate', file, '-o', 'client')).toMatchObject({ exitCode: 0, stderr: '' })
  expect(await compileClient(path.join(folder, 'client'))).toBe('')
})

test('the site has a page for each operation, and the reference', async () => {
  const { paths } = JSON.parse(await readFile(file, 'utf8')) as { paths: Record<string, object> }
  const operations = Object.values(paths).flatMap((item) => Object.keys(item)).length
  expect(await concord('docs', file)).toMatchObject({ exitCode: 0, stderr: '' })
  const site = path.join(folder, 'site/api-github-com')
  const files = await readdir(site, { recursive: true })
  expect(files.filter((name) => /^operations\/.+\/index\.html$/.test(name))).toHaveLength(operations)
  expect((await stat(path.join(site, 'openapi.json'))).size).toBeGreaterThan(5e6)
  expect(await readFile(path.join(site, 'reference/index.html'), 'utf8')).toContain('GitHub')
})
