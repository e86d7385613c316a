import path from 'node:path'

import { concord, repository } from '@concord-api/testing'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { changingWorkspace, type ChangingWorkspace, outputIn } from './testing/changing-workspace.ts'
import { failRound } from './testing/fail-rounds.ts'
import { killRound } from './testing/kill-rounds.ts'

/*
 * The real command makes a site where a disk fails, where it is killed, and where it is not alone. What is true of every
 * change is tested with clients, which are smaller: faults.long.test.ts.
 */

const args = ['docs', '-o', 'site']
let workspace: ChangingWorkspace

beforeAll(async () => {
  workspace = await changingWorkspace(args)
}, 300_000)
afterAll(() => workspace[Symbol.asyncDispose]())

test.each([
  { fault: 'ENOSPC', at: 100, says: 'the disk is full' },
  { fault: 'EROFS', at: 1, says: 'this file system cannot be written to' },
  { fault: 'EACCES', at: 2, says: 'no permission' },
] as const)('$fault leaves the site of before', async ({ says, ...fault }) => {
  expect(await failRound(args, workspace, fault, says)).toBe('before')
})

test('a site whose writing was killed is whole after the next run', async () => {
  const names = Object.keys(workspace.after).length
  // Of each file a folder and the file are made, then it is renamed.
  expect(await killRound(args, workspace, names)).toBe('before')
  expect(await killRound(args, workspace, 3 * names)).not.toBe('before')
})

test('a file in the place of the site', async () => {
  await using folder = await workspace.copy()
  await folder.write({ taken: 'mine' })
  expect(await concord(['docs', '-o', 'taken'], folder.path)).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: 'taken error a file is in the way',
  })
  expect((await outputIn(folder.path))['taken']).toBe('mine')
})

test('a document that cannot be read leaves the site of before', async () => {
  await using folder = await workspace.copy()
  await folder.write({ 'openapi.json': '{' })
  expect(await concord(args, folder.path)).toMatchObject({ exitCode: 2, stdout: '' })
  expect(await outputIn(folder.path)).toEqual(workspace.before)
})

test('two at once wait for each other', async () => {
  await using folder = await workspace.copy()
  const bin = path.join(repository, 'packages/cli/bin/concord.js')
  const run = () => execa(process.execPath, [bin, ...args], { cwd: folder.path, reject: false, env: { NO_COLOR: '1' } })
  const ended = await Promise.all([run(), run()])
  expect(ended.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual([
    { exitCode: 0, stderr: '' },
    { exitCode: 0, stderr: '' },
  ])
  expect(await outputIn(folder.path)).toEqual(workspace.after)
})
