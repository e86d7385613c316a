import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { bareFolder, installedCommand } from './tarballs/bare-folder.ts'
import { bundle, lint } from './tarballs/commands.ts'
import { install } from './tarballs/install.ts'
import { packAll, type Tarballs } from './tarballs/pack.ts'

/*
 * What someone gets who installs the packages elsewhere: tarballs as `pnpm pack` makes them, in a bare folder. All that
 * the command does there, on each Node, is in the long test.
 */
const root = path.resolve(import.meta.dirname, '..')
const tsc = path.join(root, 'node_modules/.bin/tsc')
let folder: string
let tarballs: Tarballs
let server: Server

const program = `import { type Clock, ConflictError, createUsersClient, type User } from '@concord-api/users-client'

const clock: Clock = { now: () => Date.now(), sleep: async () => {} }
const api = createUsersClient({ baseUrl: process.argv[2], auth: { bearerAuth: 'key' }, clock })
const names: string[] = []
for await (const user of api.users.list({ limit: 2 })) names.push(user.name)
const created: User | string = await api.users
  .create({ name: 'Dana', email: 'dana@example.com' })
  .catch((error: unknown) => (error instanceof ConflictError ? error.body.error : 'something else'))
const result = await api.users.get('user_1').result()
console.log(JSON.stringify({ names, created, status: result.ok ? 200 : result.status }))
`

const users = ['Ann', 'Ben', 'Cid', 'Dan', 'Eve'].map((name, index) => ({ id: `user_${index}`, name }))

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'concord-tarballs-')))
  tarballs = await packAll(folder)
  await install('npm', ['@concord-api/users-client'], tarballs, folder)
  server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
})

afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true, force: true })
})

function answer(
  request: Parameters<Parameters<typeof createServer>[1] & object>[0],
  response: Parameters<Parameters<typeof createServer>[1] & object>[1],
): void {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const send = (status: number, body: unknown): void => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  }
  if (request.headers.authorization !== 'Bearer key') return send(401, { error: 'no key' })
  if (request.method === 'POST') return send(409, { error: 'taken' })
  if (url.pathname !== '/users') return send(404, { error: 'no such user' })
  const offset = Number(url.searchParams.get('offset') ?? 0)
  send(200, { data: users.slice(offset, offset + 2), total: users.length, limit: 2, offset })
}

test('the client type-checks there, libraries included, and runs', async () => {
  await writeFile(path.join(folder, 'program.ts'), program)
  await writeFile(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
        module: 'NodeNext',
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        types: ['node'],
        typeRoots: [path.join(root, 'node_modules/@types')],
        outDir: 'dist',
      },
      files: ['program.ts'],
    }),
  )
  const compiled = await execa(tsc, ['-p', 'tsconfig.json'], { cwd: folder, reject: false })
  expect(compiled.stdout).toBe('')
  const { port } = server.address() as AddressInfo
  const { stdout } = await execa(process.execPath, ['dist/program.js', `http://127.0.0.1:${port}/`], { cwd: folder })
  expect(JSON.parse(stdout)).toEqual({
    names: ['Ann', 'Ben', 'Cid', 'Dan', 'Eve'],
    created: 'taken',
    status: 404,
  })
})

test('a tarball holds what it needs and no tests', async () => {
  for (const name of ['runtime', 'users-client']) {
    const files = await readdir(path.join(folder, 'node_modules/@concord-api', name), { recursive: true })
    expect(files).toEqual(
      expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts']),
    )
    expect(files.filter((file) => /\.test\.|testing|tsconfig/.test(file))).toEqual([])
  }
})

test('the command lints and bundles there, with nothing but what it declares', async () => {
  const bare = await bareFolder('pnpm', tarballs)
  try {
    const command = installedCommand(bare, process.execPath)
    await expect(lint(command)).resolves.toBeUndefined()
    await expect(bundle(command)).resolves.toBeUndefined()
  } finally {
    await bare.remove()
  }
})
