import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import type { RulesetDefinition } from '@stoplight/spectral-core'
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest'

import { loadApi } from '@concord-api/model'

import { apiOf, shareApi } from './api-of.ts'
import ruleset from './index.ts'
import { rulesOf } from './profiles.ts'
import { findProblems } from './rule.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
const require = createRequire(import.meta.url)
const spectral = path.join(path.dirname(require.resolve('@stoplight/spectral-cli/package.json')), 'dist/index.js')

let folder: string
let users: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'concord-ruleset-'))
  users = path.join(folder, 'users')
  await cp(path.join(repository, 'spec/users'), users, {
    recursive: true,
    filter: (from) => !from.includes('node_modules'),
  })
  await mkdir(path.join(folder, 'node_modules/@concord-api'), { recursive: true })
  await symlink(path.join(repository, 'packages/ruleset'), path.join(folder, 'node_modules/@concord-api/ruleset'))
  await writeFile(path.join(folder, 'ruleset.yaml'), "extends: ['@concord-api/ruleset']\n")
  await writeFile(path.join(folder, 'strict.yaml'), "extends: ['@concord-api/ruleset/strict']\n")
  await writeFile(
    path.join(folder, 'team.yaml'),
    "extends: ['@concord-api/ruleset/strict']\nrules:\n  concord-closed-bodies: off\n",
  )
  await writeFile(
    path.join(folder, 'one-more.yaml'),
    "extends: ['@concord-api/ruleset']\nrules:\n  concord-closed-bodies: error\n",
  )
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('the ruleset has the type of one', () => {
  expectTypeOf(ruleset).toExtend<RulesetDefinition>()
})

test('the users document follows its conventions, with the ruleset of this repository', async () => {
  expect(await lint(path.join(repository, 'spec/users/openapi.yaml'), path.join(repository, '.spectral.yaml'))).toEqual(
    [],
  )
})

test.each([
  ['strict', ['concord-bounded-numbers', 'concord-closed-bodies']],
  ['team', ['concord-bounded-numbers']],
  ['one-more', ['concord-closed-bodies']],
])('in the ruleset %s, the rules are on that it asks for', async (name, expected) => {
  const found = await lint(path.join(repository, 'spec/users/openapi.yaml'), path.join(folder, `${name}.yaml`))
  expect([...new Set(found.map((line) => line.split(' ')[1]))].toSorted()).toEqual(expected)
})

test('Spectral reports what our own run reports, in the file and line that must change', async () => {
  await edit('paths/users.yaml', "    '429':\n      $ref: ../components/responses/TooManyRequests.yaml\n", '')
  await edit('paths/users.yaml', '    - $ref: ../components/parameters/Offset.yaml\n', '')
  await edit('components/parameters/Limit.yaml', 'maximum: 100', 'maximum: 50')
  await edit('components/schemas/ErrorBody.yaml', 'type: string', 'type: object')
  await edit('components/responses/TooManyRequests.yaml', 'Retry-After', 'Retry')
  await edit('components/schemas/User.yaml', 'createdAt:', 'created_at:')

  const found = await lint(path.join(users, 'openapi.yaml'), path.join(folder, 'ruleset.yaml'))
  expect(found).toEqual([
    'components/parameters/Limit.yaml:7 concord-pagination `limit` must have the `maximum` that `x-conventions` declare: set `maximum: 100`',
    'components/responses/TooManyRequests.yaml:2 concord-rate-limit-headers the answer does not say when to try again: add the header `Retry-After`',
    'components/schemas/ErrorBody.yaml:6 concord-error-shape `/error` must always hold the message: set `type: string`',
    'components/schemas/User.yaml:12 concord-naming the property `created_at` is not camelCase: rename to `createdAt`',
    'paths/users.yaml:10 concord-pagination `listUsers` is paginated but does not take `offset`: add the query parameter `offset`',
    'paths/users.yaml:12 concord-required-statuses `listUsers` does not document `429`: add `429`, as `createUser` does',
  ])

  const api = await loadApi({ name: 'users', file: path.join(users, 'openapi.yaml') })
  shareApi(api)
  const ours = rulesOf('recommended').flatMap((rule) =>
    findProblems(rule, apiOf(api.document)).map(({ pointer, message }) => {
      const { file, line } = api.locate(pointer)
      return `${path.relative(users, file)}:${line} ${rule.id} ${message}`
    }),
  )
  expect(ours.toSorted()).toEqual(
    found.map((line) =>
      line.replace(
        'add `429`, as `createUser` does',
        'add `429`: `$ref: ../components/responses/TooManyRequests.yaml`',
      ),
    ),
  )
})

async function edit(name: string, before: string, after: string): Promise<void> {
  const file = path.join(users, name)
  const text = await readFile(file, 'utf8')
  if (!text.includes(before)) throw new Error(`${name} does not have: ${before}`)
  await writeFile(file, text.replace(before, after))
}

interface SpectralResult {
  readonly code: string
  readonly message: string
  readonly source: string
  readonly range: { readonly start: { readonly line: number } }
}

/** Runs the real command, on the package as it is compiled. */
async function lint(document: string, rulesetFile: string): Promise<string[]> {
  const args = [
    spectral,
    'lint',
    document,
    '--ruleset',
    rulesetFile,
    '--format',
    'json',
    '--quiet',
    '--fail-severity',
    'hint',
  ]
  const run = promisify(execFile)(process.execPath, args)
  const output = await run.then(
    ({ stdout }) => stdout,
    // Exit 1 says that there are findings; anything else is a broken run.
    (error: { code: number; stdout: string; stderr: string }) => {
      if (error.code !== 1) throw new Error(error.stderr)
      return error.stdout
    },
  )
  const results = JSON.parse(output) as SpectralResult[]
  return results
    .map(
      ({ code, message, source, range }) =>
        `${path.relative(users, source)}:${range.start.line + 1} ${code} ${message}`,
    )
    .toSorted()
}
