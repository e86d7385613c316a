import { cp, readdir, readFile, rm, stat } from 'node:fs/promises'

import { concord, temporaryFolder, type TemporaryFolder } from '@concord-api/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { edit, snapshot, workspace } from './testing/users-workspace.ts'

/*
 * The real command, as compiled, in a folder outside this repository: arguments, output, files and exit status.
 */

describe('usage', () => {
  test.each([
    { args: ['--help'], exitCode: 0, stdout: /Usage: concord.*lint.*bundle.*generate.*docs/s },
    { args: ['--version'], exitCode: 0, stdout: /^\d+\.\d+\.\d+/ },
    { args: [], exitCode: 2, stderr: /Usage: concord/ },
    { args: ['lint', '--fail-on', 'never'], exitCode: 2, stderr: /'--fail-on <severity>' argument 'never' is invalid/ },
    { args: ['bundle'], exitCode: 2, stderr: /missing required argument 'api'/ },
    { args: ['lint', 'usres'], exitCode: 2, stderr: /^error there is no API called `usres`; did you mean `users`\?$/ },
    { args: ['lint', 'nope.yaml'], exitCode: 2, stderr: /^nope\.yaml error no such file$/ },
  ])('concord $args exits $exitCode', async ({ args, exitCode, stdout = /^$/, stderr = /^$/ }) => {
    await using folder = await workspace()
    const result = await concord(args, folder.path)
    expect(result).toEqual({
      exitCode,
      stdout: expect.stringMatching(stdout) as string,
      stderr: expect.stringMatching(stderr) as string,
    })
  })

  // What starts a colour.
  const escape = String.fromCodePoint(27)
  test.each([
    { env: { NO_COLOR: '', FORCE_COLOR: '1' }, isColored: true },
    { env: { NO_COLOR: '1', FORCE_COLOR: '1' }, isColored: false },
    { env: { NO_COLOR: '', FORCE_COLOR: '0' }, isColored: false },
  ])('colours of findings with $env: $isColored', async ({ env, isColored }) => {
    await using folder = await workspace()
    await edit(folder, 'spec/users/paths/users.yaml', (text) => text.replace(/.*Offset\.yaml.*\n/, ''))
    const { exitCode, stdout } = await concord(['lint'], folder.path, env)
    expect({ exitCode, isColored: stdout.includes(escape) }).toEqual({ exitCode: 1, isColored })
  })

  test('without a workspace and without a name there is nothing to do', async () => {
    await using folder = await temporaryFolder()
    const { exitCode, stderr } = await concord(['lint'], folder.path)
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr:
        'error there is no redocly.yaml here or above: name a document by its path, or list it under `apis:` in redocly.yaml',
    })
  })
})

describe('lint', () => {
  test('the Users document is clean', async () => {
    await using folder = await workspace()
    expect(await concord(['lint'], folder.path)).toEqual({ exitCode: 0, stdout: 'no findings', stderr: '' })
  })

  test.each([
    {
      title: 'a dangling $ref',
      file: 'spec/users/paths/users.yaml',
      change: (text: string) => text.replace('responses/Conflict.yaml', 'responses/Conflct.yaml'),
      finding: /^spec\/users\/paths\/users\.yaml:53:7 error .*Conflct\.yaml/,
    },
    {
      title: 'a missing pagination parameter',
      file: 'spec/users/paths/users.yaml',
      change: (text: string) => text.replace('    - $ref: ../components/parameters/Offset.yaml\n', ''),
      finding: /^spec\/users\/paths\/users\.yaml:10:3 error .*add the query parameter `offset`/,
    },
    {
      title: 'a bad convention',
      file: 'spec/users/openapi.yaml',
      change: (text: string) => text.replace('style: offset', 'style: ofset'),
      finding: /^spec\/users\/openapi\.yaml:\d+:\d+ error `style` must be one of .*; did you mean `offset`\?/,
    },
    {
      title: 'a mistyped parameter in a convention, said once',
      file: 'spec/users/openapi.yaml',
      change: (text: string) => text.replace('name: offset }', 'name: ofset }'),
      finding:
        /^spec\/users\/openapi\.yaml:\d+:\d+ error `ofset` is no query parameter of any operation; did you mean `offset`\?[^\n]*\n(?: {2}[^\n]*\n)+\n1 error$/,
    },
    {
      title: 'a status that every operation must document',
      file: 'spec/users/paths/users_{userId}.yaml',
      change: (text: string) => text.replace(/ {4}'429':\n.*\n/, ''),
      finding: /^spec\/users\/paths\/users_\{userId\}\.yaml:\d+:3 error .*429.*TooManyRequests/,
    },
  ])('$title is a finding', async ({ file, change, finding }) => {
    await using folder = await workspace()
    await edit(folder, file, change)
    const { exitCode, stdout, stderr } = await concord(['lint', 'users'], folder.path)
    expect(stdout).toMatch(finding)
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' })
  })

  test('JSON for programs, the same from run to run', async () => {
    await using folder = await workspace()
    await edit(folder, 'spec/users/paths/users.yaml', (text) =>
      text.replace('    - $ref: ../components/parameters/Offset.yaml\n', ''),
    )
    const { exitCode, stdout } = await concord(['lint', 'users', '--format', 'json'], folder.path)
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { error: 1, warn: 0 },
      findings: [
        {
          rule: 'concord-pagination',
          severity: 'error',
          file: 'spec/users/paths/users.yaml',
          line: 10,
          column: 3,
          pointer: '/get/parameters',
          docs: expect.stringContaining('concord-pagination') as string,
        },
      ],
    })
    expect((await concord(['lint', 'users', '--format', 'json'], folder.path)).stdout).toBe(stdout)
  })

  test('--fail-on warn makes warnings count', async () => {
    await using folder = await workspace()
    await edit(folder, 'spec/users/paths/users.yaml', (text) =>
      text.replace('operationId: listUsers', 'operationId: list_users'),
    )
    expect((await concord(['lint'], folder.path)).exitCode).toBe(0)
    expect((await concord(['lint', '--fail-on', 'warn'], folder.path)).exitCode).toBe(1)
  })
})

describe('a document that cannot be used', () => {
  const breakages = [
    {
      title: 'a dangling $ref',
      prepare: (folder: TemporaryFolder) =>
        edit(folder, 'spec/users/paths/users.yaml', (text) =>
          text.replace('responses/Conflict.yaml', 'responses/Conflct.yaml'),
        ),
      stderr:
        /^spec\/users\/paths\/users\.yaml:53:7 error `\.\.\/components\/responses\/Conflct\.yaml` cannot be read: no such file$/,
    },
    {
      title: 'bad YAML',
      prepare: (folder: TemporaryFolder) =>
        edit(folder, 'spec/users/openapi.yaml', (text) => text.replace('info:', 'info: [')),
      stderr: /^spec\/users\/openapi\.yaml:\d+:\d+ error the YAML is broken/,
      lintToo: true,
    },
    {
      title: 'bad YAML in another file',
      prepare: (folder: TemporaryFolder) =>
        edit(folder, 'spec/users/components/schemas/User.yaml', (text) => `${text}\n: : [`),
      stderr: /^spec\/users\/components\/schemas\/User\.yaml:\d+:\d+ error the YAML is broken/,
      lintToo: true,
    },
    {
      title: 'a missing file',
      prepare: (folder: TemporaryFolder) => rm(folder.file('spec/users/openapi.yaml')),
      stderr: /^spec\/users\/openapi\.yaml error no such file$/,
      lintToo: true,
    },
  ]
  // Made once: a site takes its time.
  let built: TemporaryFolder
  beforeAll(async () => {
    built = await workspace()
    for (const args of [['bundle', 'users', '-o', 'out/users.yaml'], ['generate'], ['docs']]) {
      const { exitCode, stdout, stderr } = await concord([...args, '--quiet'], built.path)
      if (exitCode !== 0 || stdout !== '') throw new Error(`${stdout}${stderr}`)
    }
  }, 90_000)
  afterAll(() => built.remove())

  const commands = [['bundle', 'users', '-o', 'out/users.yaml'], ['generate'], ['generate', '--check'], ['docs']]

  test.each(breakages)(
    '$title: one line, exit 2, and what was made before stays',
    async ({ prepare, stderr, lintToo = false }) => {
      await using folder = await temporaryFolder()
      await cp(built.path, folder.path, { recursive: true })
      const made = async () => Promise.all(['out', 'clients', 'site'].map((name) => snapshot(folder.file(name))))
      const before = await made()
      expect(before.map((files) => Object.keys(files).length > 0)).toEqual([true, true, true])
      await prepare(folder)
      for (const args of [...commands, ...(lintToo ? [['lint']] : [])]) {
        const result = await concord(args, folder.path)
        expect(result).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringMatching(stderr) as string })
        expect(result.stderr.split('\n')).toHaveLength(1)
      }
      expect(await made()).toEqual(before)
    },
  )
})

describe('bundle', () => {
  test('one file, as YAML or JSON, that says the same', async () => {
    await using folder = await workspace()
    const yaml = await concord(['bundle', 'users'], folder.path)
    const json = await concord(['bundle', 'users', '--format', 'json'], folder.path)
    expect([yaml.exitCode, json.exitCode]).toEqual([0, 0])
    const { parse } = await import('yaml')
    expect(parse(yaml.stdout)).toEqual(JSON.parse(json.stdout))
    expect(yaml.stdout).not.toMatch(/\$ref: (?!'#)/)
    await concord(['bundle', 'users', '-o', 'deep/users.json'], folder.path)
    expect(JSON.parse(await readFile(folder.file('deep/users.json'), 'utf8'))).toEqual(JSON.parse(json.stdout))
  })
})

describe('generate', () => {
  test('--check fails after a hand edit and passes after generate', async () => {
    await using folder = await workspace()
    expect(await concord(['generate'], folder.path)).toMatchObject({
      exitCode: 0,
      stdout: 'users: 13 files in clients/users, 13 changed',
    })
    expect((await concord(['generate', '--check'], folder.path)).exitCode).toBe(0)
    await edit(folder, 'clients/users/src/models.ts', (text) => `${text}// mine\n`)
    expect(await concord(['generate', '--check'], folder.path)).toEqual({
      exitCode: 1,
      stdout: 'clients/users/src/models.ts is stale\nusers: run `concord generate users`',
      stderr: '',
    })
    expect((await concord(['generate'], folder.path)).stdout).toBe('users: 13 files in clients/users, 1 changed')
    expect((await concord(['generate', '--check'], folder.path)).exitCode).toBe(0)
  })

  test('files written by hand stay, files no longer made go', async () => {
    await using folder = await workspace()
    await concord(['generate'], folder.path)
    await folder.write({ 'clients/users/src/extra.ts': 'export {}\n', 'clients/users/CHANGELOG.md': 'mine\n' })
    await edit(folder, 'spec/users/openapi.yaml', (text) =>
      text.replace('/users:', '/people:').replace('/users/{userId}:', '/people/{userId}:'),
    )
    const result = await concord(['generate', '--format', 'json'], folder.path)
    const { clients } = JSON.parse(result.stdout) as { clients: { files: { path: string; state: string }[] }[] }
    const states = Object.fromEntries((clients[0]?.files ?? []).map((file) => [file.path, file.state]))
    expect(states).toMatchObject({
      'src/operations/people.ts': 'added',
      'src/operations/users.ts': 'removed',
      'src/client.ts': 'changed',
      'tsconfig.json': 'unchanged',
    })
    expect(await readdir(folder.file('clients/users/src/operations'))).toEqual(['people.ts'])
    expect(await readdir(folder.file('clients/users'))).toContain('CHANGELOG.md')
    expect(await readFile(folder.file('clients/users/src/extra.ts'), 'utf8')).toBe('export {}\n')
  })

  test('a list of files that leads out of the folder removes nothing there', async () => {
    await using folder = await workspace()
    await folder.write({
      'clients/users/.concord-files': '../../precious.txt\n/etc/hostname\n',
      'precious.txt': 'mine',
    })
    expect((await concord(['generate'], folder.path)).exitCode).toBe(0)
    expect(await readFile(folder.file('precious.txt'), 'utf8')).toBe('mine')
  })

  test('-o names the folder; nothing is left beside what was written', async () => {
    await using folder = await workspace()
    await concord(['generate', 'users', '-o', 'lib'], folder.path)
    expect((await readdir(folder.file('lib'))).toSorted()).toEqual([
      '.concord-files',
      'README.md',
      'api-report.txt',
      'api.md',
      'package.json',
      'src',
      'tsconfig.json',
    ])
    expect((await stat(folder.file('lib/src/index.ts'))).isFile()).toBe(true)
  })

  test('a file in the way is said in one line', async () => {
    await using folder = await workspace()
    await folder.write({ clients: 'a file' })
    const { exitCode, stderr } = await concord(['generate'], folder.path)
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^clients\/users.* error a part of this path is a file, not a folder$/)
  })
})

describe('docs', () => {
  test.each([
    [['--site', 'docs.example.com'], /an origin is like/],
    [['--site', 'https://example.com/docs'], /an origin is like/],
    [['--port', 'x'], /a port is a number/],
  ])('%s is refused', async (args, stderr) => {
    await using folder = await workspace()
    expect(await concord(['docs', ...args], folder.path)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(stderr) as string,
    })
  })

  test('an origin in redocly.yaml that is none is refused', async () => {
    await using folder = await workspace()
    await edit(folder, 'redocly.yaml', (text) => text.replace('clients:', 'docs: { site: docs.example.com }, clients:'))
    expect(await concord(['docs'], folder.path)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'error `x-concord.docs.site` is an origin, like https://docs.example.com, not docs.example.com',
    })
  })
})
