import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { concord, repository, temporaryFolder, type TemporaryFolder } from '@concord-api/testing'
import { execa } from 'execa'
import { describe, expect, test } from 'vitest'

import { startForProgram, type StartJson, startSandbox } from './testing/start-sandbox.ts'

/*
 * The real command, as compiled: what it says, what it answers over a real connection, and how it ends.
 */

const apis = ['users', 'cards', 'mail', 'practice', 'servers', 'packages/testing/fixtures/shelf/openapi.yaml']

const bearer = ({ credentials }: StartJson, scheme = 'bearerAuth'): Record<string, string> => ({
  Authorization: `Bearer ${credentials[scheme]?.['token']}`,
})

interface User {
  readonly id: string
  readonly name: string
  readonly createdAt: string
}

async function createUser(sandbox: StartJson, email: string): Promise<User> {
  const response = await fetch(`${sandbox.url}/users`, {
    method: 'POST',
    headers: { ...bearer(sandbox), 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Dana Fox', email }),
  })
  expect(response.status).toBe(201)
  return (await response.json()) as User
}

const get = (sandbox: StartJson, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${sandbox.url}${path}`, { headers: { ...bearer(sandbox), ...headers } })

/** A copy of the Users document, to be broken. */
async function copyOfUsers(): Promise<TemporaryFolder> {
  const folder = await temporaryFolder({ 'redocly.yaml': 'apis:\n  users: { root: spec/users/openapi.yaml }\n' })
  await cp(path.join(repository, 'spec/users'), folder.file('spec/users'), {
    recursive: true,
    filter: (file) => !/node_modules|dist$/.test(file),
  })
  return folder
}

describe('for people', () => {
  test('says what there is to know, a line for each request, and ends when told to', async () => {
    await using sandbox = await startSandbox(['users'])
    const said = sandbox.output.stdout
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+\/v1/.exec(said) ?? []
    expect(said.replaceAll(/:\d+\/v1/g, ':4010/v1')).toMatchInlineSnapshot(`
      "Users API 1.0.0
      A server for development and tests: its credentials are known to everybody.

        URL       http://127.0.0.1:4010/v1
        Records   in memory: they are gone when it stops
        Settings  spec/users/sandbox.yaml

        bearerAuth (Authorization: Bearer)
          full        token: sandbox-users-bearerAuth-full
          read-only   token: sandbox-users-bearerAuth-read-only
          no-access   token: sandbox-users-bearerAuth-no-access

        Try it:
        curl http://127.0.0.1:4010/v1/users \\
          -H 'Authorization: Bearer sandbox-users-bearerAuth-full'

      Ctrl-C stops it.

      "
    `)
    await fetch(`${url}/users?limit=1`, { headers: { Authorization: 'Bearer sandbox-users-bearerAuth-full' } })
    await fetch(`${url}/users/none`, { headers: { Authorization: 'Bearer sandbox-users-bearerAuth-full' } })
    const { exitCode, stdout, stderr } = await sandbox.stop()
    expect(stdout.slice(said.length).replaceAll(/[\d.]+ ms/g, '1 ms')).toBe(
      'GET    /v1/users?limit=1 200 1 ms\nGET    /v1/users/none 404 1 ms\n',
    )
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  })

  test.each(apis)('the example of %s works as it stands', async (api) => {
    await using sandbox = await startSandbox([api])
    const [, example = ''] = /Try it:\n(.*?)\n\n/s.exec(sandbox.output.stdout) ?? []
    const { stdout } = await execa('sh', ['-c', example.replaceAll(/^ *curl /gm, "curl -s -w '\\n%{http_code}' ")])
    const [status, ...body] = stdout.split('\n').toReversed()
    expect({ status, body: body.join('') }).toEqual({
      status: '200',
      body: expect.stringMatching(/^[[{].*[\]}]$/) as string,
    })
  })

  test('keys in addresses are not shown', async () => {
    await using sandbox = await startSandbox(['packages/testing/fixtures/shelf/openapi.yaml'])
    const [, example = ''] = /Try it:\n(.*?)\n\n/s.exec(sandbox.output.stdout) ?? []
    const before = sandbox.output.stdout.length
    await execa('sh', ['-c', example])
    const { stdout } = await sandbox.stop()
    expect(stdout.slice(before)).toMatch(/subscription-key=\*\*\*/)
    expect(stdout.slice(before)).not.toContain('queryKey-full')
  })

  test('--quiet says nothing of requests', async () => {
    await using sandbox = await startSandbox(['users', '--quiet'])
    const said = sandbox.output.stdout
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+\/v1/.exec(said) ?? []
    await fetch(`${url}/users`)
    expect(await sandbox.stop('SIGTERM')).toEqual({ exitCode: 0, signal: null, stdout: said, stderr: '' })
  })

  test('colours tell the classes of statuses apart, where colours are wanted', async () => {
    await using sandbox = await startSandbox(['users'], { env: { NO_COLOR: '', FORCE_COLOR: '1' } })
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+\/v1/.exec(sandbox.output.stdout) ?? []
    await fetch(`${url}/users`)
    const { stdout } = await sandbox.stop()
    expect(stdout).toContain('/v1/users \u001B[33m401\u001B[39m')
  })

  test('an address that others can reach is pointed out', async () => {
    await using sandbox = await startSandbox(['users', '--host', '0.0.0.0'])
    expect(sandbox.output.stdout).toContain('Other machines that reach this one can use it.')
  })
})

describe('for programs', () => {
  test('one line of JSON, and nothing else', async () => {
    await using sandbox = await startForProgram(['users'])
    const [line] = sandbox.output.stdout.split('\n')
    expect(JSON.parse(line ?? '')).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/v1$/) as string,
      credentials: { bearerAuth: { token: 'sandbox-users-bearerAuth-full' } },
      allCredentials: {
        bearerAuth: {
          full: { token: 'sandbox-users-bearerAuth-full' },
          'read-only': { token: 'sandbox-users-bearerAuth-read-only' },
          'no-access': { token: 'sandbox-users-bearerAuth-no-access' },
        },
      },
    })
    expect((await get(sandbox, '/users')).status).toBe(200)
    expect(await sandbox.stop()).toEqual({ exitCode: 0, signal: null, stdout: `${line}\n`, stderr: '' })
  })

  test('where tokens come from', async () => {
    await using sandbox = await startForProgram(['cards'])
    const { client_id = '', client_secret = '', tokenUrl = '' } = sandbox.credentials['oauth2'] ?? {}
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret })
    const { access_token } = (await (await fetch(tokenUrl, { method: 'POST', body })).json()) as {
      access_token: string
    }
    const response = await fetch(`${sandbox.url}/subaccounts`, { headers: { Authorization: `Bearer ${access_token}` } })
    expect(response.status).toBe(200)
  })
})

describe('bad usage is one line and exit 2', () => {
  test.each([
    { args: [], stderr: /missing required argument 'api'/ },
    { args: ['usres'], stderr: /^error there is no API called `usres`; did you mean `users`\?$/ },
    { args: ['nope.yaml'], stderr: /^nope\.yaml error no such file$/ },
    { args: ['users', '--port', '70000'], stderr: /'70000' is invalid\. a port is a number from 0/ },
    { args: ['users', '--port', '-1'], stderr: /a port is a number from 0/ },
    { args: ['users', '--seed', 'x'], stderr: /a seed is a whole number/ },
    { args: ['users', '--now', 'tomorrow'], stderr: /a time is written as in RFC 3339: 2026-01-31T12:00:00Z/ },
    { args: ['users', '--now', '2026-13-31T12:00:00Z'], stderr: /a time is written as in RFC 3339/ },
    { args: ['users', '--rate-limit', '0'], stderr: /a number of requests from 1 on, or off/ },
    { args: ['users', '--rate-limit', 'none'], stderr: /a number of requests, or off/ },
    { args: ['users', '--format', 'xml'], stderr: /Allowed choices are terminal, json/ },
    {
      args: ['users', '--fault', 'status=99'],
      stderr: /^error --fault must be a list, separated by commas, of: status=200 to 599/,
    },
    { args: ['users', '--store', '.'], stderr: /^\. error records cannot be kept here: this is a folder$/ },
    {
      args: ['users', '--store', 'no/a.db'],
      stderr: /^no\/a\.db error records cannot be kept here: it cannot be opened/,
    },
    { args: ['users', '--store', 'redocly.yaml'], stderr: /^redocly\.yaml error this file is not a sandbox's/ },
    {
      args: ['users', '--host', '203.0.113.1'],
      stderr: /^error 203\.0\.113\.1 is no address of this machine: choose another with --host$/,
    },
  ])('$args', async ({ args, stderr }) => {
    await using folder = await copyOfUsers()
    const result = await concord(['sandbox', ...args, ...(args.includes('--port') ? [] : ['--port', '0'])], folder.path)
    expect(result).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringMatching(stderr) as string })
  })

  test('a port that is taken', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const port = String((server.address() as AddressInfo).port)
    const result = await concord(['sandbox', 'users', '--port', port])
    expect(result).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `error port ${port} of 127.0.0.1 is taken: stop what has it, or choose another with --port`,
    })
    await new Promise((resolve) => server.close(resolve))
  })

  test.each([
    {
      title: 'a mistyped member',
      change: (text: string) => text.replace('rules:', 'ruls:'),
      stderr: /^spec\/users\/sandbox\.yaml:\d+:\d+ error "ruls" is not part of "users"; did you mean "rules"\?$/,
    },
    {
      title: 'broken YAML',
      change: (text: string) => `${text}\n: : [`,
      stderr: /^spec\/users\/sandbox\.yaml:\d+:\d+ error the YAML is broken/,
    },
  ])('settings with $title', async ({ change, stderr }) => {
    await using folder = await copyOfUsers()
    const file = folder.file('spec/users/sandbox.yaml')
    await writeFile(file, change(await readFile(file, 'utf8')))
    const result = await concord(['sandbox', 'users', '--port', '0'], folder.path)
    expect(result).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringMatching(stderr) as string })
  })

  test('a document that cannot be used', async () => {
    await using folder = await copyOfUsers()
    await rm(folder.file('spec/users/components/schemas/User.yaml'))
    const { exitCode, stderr } = await concord(['sandbox', 'users', '--port', '0'], folder.path)
    expect({ exitCode, lines: stderr.split('\n').length }).toEqual({ exitCode: 2, lines: 1 })
    expect(stderr).toMatch(/^spec\/users\/.*:\d+:\d+ error .*User\.yaml` cannot be read/)
  })
})

test('a document without settings is served as well', async () => {
  await using folder = await copyOfUsers()
  await rm(folder.file('spec/users/sandbox.yaml'))
  await using sandbox = await startForProgram(['spec/users/openapi.yaml'], { cwd: folder.path })
  expect((await get(sandbox, '/users')).status).toBe(200)
})

describe('records', () => {
  test('survive a restart where they have a file', async () => {
    await using folder = await temporaryFolder()
    const args = ['users', '--store', folder.file('users.db')]
    const first = await startForProgram(args)
    const { id } = await createUser(first, 'dana@example.com')
    expect(await first.stop()).toMatchObject({ exitCode: 0 })
    await using second = await startForProgram(args)
    expect(await (await get(second, `/users/${id}`)).json()).toMatchObject({ email: 'dana@example.com' })
  })

  test.each([[], ['--seed', '7']])('made after a restart have ids of their own (%s)', async (...seed) => {
    await using folder = await temporaryFolder()
    const args = ['users', '--store', folder.file('users.db'), ...seed]
    const first = await startForProgram(args)
    const { id } = await createUser(first, 'dana@example.com')
    await first.stop()
    await using second = await startForProgram(args)
    expect((await createUser(second, 'other@example.com')).id).not.toBe(id)
    expect(await (await get(second, `/users/${id}`)).json()).toMatchObject({ email: 'dana@example.com' })
  })

  test('are gone where they have none', async () => {
    const first = await startForProgram(['users'])
    const { id } = await createUser(first, 'dana@example.com')
    await first.stop()
    await using second = await startForProgram(['users'])
    expect((await get(second, `/users/${id}`)).status).toBe(404)
  })

  test('are not shared by two sandboxes', async () => {
    await using folder = await temporaryFolder()
    const args = ['users', '--store', folder.file('users.db')]
    await using _first = await startForProgram(args)
    const { exitCode, stderr } = await concord(['sandbox', ...args, '--port', '0'])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/users\.db error another process has this file: stop it, or name another file$/)
  })
})

describe('options', () => {
  test('the same seed and time give the same ids, and the clock goes on', async () => {
    const args = ['users', '--seed', '7', '--now', '2030-01-02T03:04:05Z']
    const made: User[] = []
    for (let round = 0; round < 2; round++) {
      await using sandbox = await startForProgram(args)
      made.push(await createUser(sandbox, 'dana@example.com'))
    }
    expect(made[0]?.createdAt).toMatch(/^2030-01-02T03:0[45]:/)
    expect(made[1]?.id).toBe(made[0]?.id)
  })

  test.each([
    { limit: '2', statuses: [200, 200, 429] },
    { limit: 'off', statuses: [200, 200, 200] },
  ])('--rate-limit $limit', async ({ limit, statuses }) => {
    await using sandbox = await startForProgram(['users', '--rate-limit', limit])
    const got: number[] = []
    for (let index = 0; index < 3; index++) got.push((await get(sandbox, '/users')).status)
    expect(got).toEqual(statuses)
  })

  test('--fault spoils every answer', async () => {
    await using sandbox = await startForProgram(['users', '--fault', 'status=500, delay=50'])
    const began = performance.now()
    expect([(await get(sandbox, '/users')).status, (await get(sandbox, '/users')).status]).toEqual([500, 500])
    expect(performance.now() - began).toBeGreaterThan(90)
  })
})

describe('what a client sees', () => {
  test.each([
    { fault: 'drop', expected: /fetch failed/ },
    { fault: 'truncate', expected: /terminated/ },
  ])('of $fault', async ({ fault, expected }) => {
    await using sandbox = await startForProgram(['users'])
    const answer = get(sandbox, '/users', { 'Sandbox-Fault': fault }).then((response) => response.text())
    await expect(answer).rejects.toThrow(expected)
    expect((await get(sandbox, '/users')).status).toBe(200)
    expect((await sandbox.stop()).stderr).toBe('')
  })

  test.each([
    { title: 'with its length', options: [] },
    { title: 'in chunks', options: ['-H', 'Transfer-Encoding: chunked'] },
  ])('of a body of 50 MB $title', async ({ options }) => {
    await using folder = await temporaryFolder({ body: `"${'x'.repeat(50 * 1024 * 1024)}"` })
    await using sandbox = await startForProgram(['users'])
    const { stdout, exitCode } = await execa(
      'curl',
      [
        '-s',
        '-w',
        '\n%{http_code}',
        '--data-binary',
        `@${folder.file('body')}`,
        ...options,
        '-H',
        'Content-Type: application/json',
        '-H',
        `Authorization: ${bearer(sandbox)['Authorization']}`,
        `${sandbox.url}/users`,
      ],
      { reject: false },
    )
    expect({ exitCode, status: stdout.split('\n').at(-1) }).toEqual({ exitCode: 0, status: '413' })
  })
})

describe('when it is stopped', () => {
  test('requests finish', async () => {
    await using sandbox = await startForProgram(['users'])
    const answer = get(sandbox, '/users', { 'Sandbox-Fault': 'delay=500' })
    await new Promise((resolve) => setTimeout(resolve, 200))
    const ended = sandbox.stop()
    expect((await answer).status).toBe(200)
    expect(await ended).toMatchObject({ exitCode: 0, stderr: '' })
  })

  test('those that take too long are cut off, and nothing keeps it up', async () => {
    await using sandbox = await startForProgram(['users'])
    const answer = get(sandbox, '/users', { 'Sandbox-Fault': 'delay=60000' }).catch(() => 'cut off')
    await new Promise((resolve) => setTimeout(resolve, 200))
    const began = performance.now()
    expect(await sandbox.stop()).toMatchObject({ exitCode: 0, stderr: '' })
    expect(performance.now() - began).toBeLessThan(8000)
    expect(await answer).toBe('cut off')
  })

  test('a second signal ends it at once', async () => {
    await using sandbox = await startForProgram(['users'])
    const answer = get(sandbox, '/users', { 'Sandbox-Fault': 'delay=60000' }).catch(() => 'cut off')
    await new Promise((resolve) => setTimeout(resolve, 200))
    void sandbox.stop()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await sandbox.stop()).toMatchObject({ signal: 'SIGINT' })
    await answer
  })
})
