import { readdir, readFile } from 'node:fs/promises'

import { concord, temporaryFolder } from '@concord-api/testing'
import { execa } from 'execa'
import { expect, test } from 'vitest'

/*
 * `concord init` as compiled. What it writes is tested in packages/starter; docs in init-command.long.test.ts.
 */

const git = (folder: string, ...args: readonly string[]) => {
  const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main']
  return execa('git', [...identity, ...args], { cwd: folder })
}

const names = [
  'openapi.yaml',
  'sandbox.yaml',
  'redocly.yaml',
  'package.json',
  '.gitignore',
  'README.md',
  '.github/workflows/review.yml',
  '.github/workflows/docs.yml',
]

test('a new folder, whose commands pass at once', async () => {
  await using folder = await temporaryFolder()
  const { stdout, stderr, exitCode } = await concord(['init', 'shop', '--title', 'Shop API'], folder.path)
  expect([exitCode, stderr]).toEqual([0, ''])
  expect(stdout.split('\n')).toEqual([
    ...names.map((name) => `wrote shop/${name}`),
    'next, in shop, npm install and npm run lint',
  ])
  const shop = folder.file('shop')
  expect(await concord(['lint'], shop)).toEqual({ exitCode: 0, stdout: 'no findings', stderr: '' })
  expect(await concord(['generate'], shop)).toMatchObject({ exitCode: 0, stderr: '' })
  await git(shop, 'init', '--quiet')
  await git(shop, 'add', '.')
  await git(shop, 'commit', '--quiet', '-m', 'Begin.')
  expect(await concord(['review', '--base', 'HEAD', '--fail-on', 'risky'], shop)).toMatchObject({ exitCode: 0 })
})

test('choices are flags', async () => {
  await using folder = await temporaryFolder()
  const flags = [
    '--auth',
    'oauth2',
    '--pagination',
    'next-link',
    '--errors',
    'code-and-message',
    '--naming',
    'snake_case',
  ]
  const { stdout, exitCode } = await concord(['init', ...flags, '--format', 'json'], folder.path)
  expect(exitCode).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    folder: '.',
    api: 'tasks',
    written: true,
    choices: { auth: 'oauth2', pagination: 'next-link', errors: 'code-and-message', naming: 'snake_case' },
    kept: [],
  })
  expect(await readFile(folder.file('openapi.yaml'), 'utf8')).toMatch(/clientCredentials:[^]*created_at:/)
  expect((await readdir(folder.path)).toSorted()).toEqual(
    [...new Set(names.map((name) => name.replace(/\/.*/, '')))].toSorted(),
  )
})

test('a README and a .gitignore that are there stay as they are', async () => {
  await using folder = await temporaryFolder({ 'README.md': 'Mine.\n', '.gitignore': 'mine\n', '.git/config': '' })
  const { stdout, exitCode } = await concord(['init'], folder.path)
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/kept \.\/\.gitignore\nkept \.\/README\.md/)
  expect(await readFile(folder.file('README.md'), 'utf8')).toBe('Mine.\n')
})

test('nothing is overwritten, nor written beside what is in the way', async () => {
  await using folder = await temporaryFolder({ 'openapi.yaml': 'Mine.', 'package.json': '{}' })
  expect(await concord(['init', '--yes'], folder.path)).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: 'error openapi.yaml, package.json are there already, and nothing is overwritten: choose an empty folder',
  })
  expect((await readdir(folder.path)).toSorted()).toEqual(['openapi.yaml', 'package.json'])
})

test('--dry-run writes nothing', async () => {
  await using folder = await temporaryFolder()
  const { stdout, exitCode } = await concord(['init', 'shop', '--dry-run'], folder.path)
  expect([exitCode, stdout.split('\n')]).toEqual([0, names.map((name) => `would write shop/${name}`)])
  expect(await readdir(folder.path)).toEqual([])
})

test.each([
  [['--title', ' '], /a title has letters/],
  [['--title', 'A\nB'], /a title is one line/],
  [['--from', 'openapi.yaml', '--auth', 'basic'], /`--auth` is for a new document/],
  [['here', '--from', 'openapi.yaml'], /leave the folder out/],
  [['--as-overlay'], /`--as-overlay` goes with `--from`/],
  [['--pagination', 'offsets'], /Allowed choices are offset, page, cursor, next-link, last-id/],
])('%j is refused', async (flags, message) => {
  await using folder = await temporaryFolder()
  const { exitCode, stderr } = await concord(['init', ...flags], folder.path)
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(message)
  expect(await readdir(folder.path)).toEqual([])
})
