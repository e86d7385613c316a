import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { loadApi } from '@concord-api/model'
import { createSandbox, type Sandbox } from '@concord-api/sandbox'
import { readSettings, serve, type Serving } from '@concord-api/sandbox/node'
import { repository, temporaryFolder, type TemporaryFolder } from '@concord-api/testing'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from 'vite'

/** What this test needs and nothing else does, by exact version. */
const packages = { bun: '1.4.5', deno: '2.9.6', node: '20.20.2', workerd: '1.20261117.1' }

const cache = path.join(repository, 'node_modules/.cache/runtimes')
const installed = (name: string): string => path.join(cache, 'node_modules', name)

const program = `
import { ConflictError, createUsersClient } from '@concord-api/users-client'

export async function run(baseUrl, token) {
  const api = createUsersClient({ baseUrl, auth: { bearerAuth: token } })
  const email = 'ann' + Math.floor(Math.random() * 1e9) + '@example.com'
  const user = await api.users.create({ name: 'Ann', email })
  let items = 0
  for await (const _ of api.users.list({ limit: 1 })) items++
  const conflict = await api.users.create({ name: 'Other', email }).catch((error) => error)
  const missing = await api.users.get('user_none').result()
  await api.users.delete(user.id)
  return { items, conflict: conflict instanceof ConflictError, missing: missing.status }
}
`

let folder: TemporaryFolder
let sandbox: Sandbox
let server: Serving
let token: string

beforeAll(async () => {
  await mkdir(cache, { recursive: true })
  await writeFile(path.join(cache, 'package.json'), JSON.stringify({ private: true, dependencies: packages }))
  await execa('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: cache })
  const settingsFile = path.join(repository, 'spec/users/sandbox.yaml')
  const api = await loadApi({ name: 'users', file: path.join(repository, 'spec/users/openapi.yaml') })
  sandbox = createSandbox(api, { settings: readSettings(await readFile(settingsFile, 'utf8'), settingsFile, api) })
  server = await serve(sandbox, { port: 0 })
  token = sandbox.credentials['bearerAuth']?.[0]?.parts['token'] ?? ''
  const address = JSON.stringify(`${server.url}${sandbox.basePath}`)
  folder = await temporaryFolder({
    'program.js': program,
    'out/main.mjs': `import { run } from './smoke.mjs'\nconsole.log(JSON.stringify(await run(${address}, '${token}')))\n`,
    'out/worker.mjs': `import { run } from './smoke.mjs'\nexport default { fetch: async () => Response.json(await run(${address}, '${token}')) }\n`,
  })
  await build({
    root: folder.path,
    logLevel: 'silent',
    resolve: { alias: { '@concord-api/users-client': path.join(repository, 'packages/clients/users/dist/index.js') } },
    build: {
      outDir: 'out',
      emptyOutDir: false,
      lib: { entry: folder.file('program.js'), formats: ['es'], fileName: () => 'smoke.mjs' },
    },
  })
}, 300_000)

afterAll(async () => {
  await server.close()
  await sandbox.close()
  await folder.remove()
})

const expected = { items: 3, conflict: true, missing: 404 }

test.each([
  ['Node 20', 'node/bin/node', []],
  ['Bun', 'bun/bin/bun.exe', ['run']],
  ['Deno', 'deno/deno', ['run', '--allow-net', '--allow-env']],
] as const)('the client runs in %s', async (_, bin, args) => {
  const { stdout } = await execa(installed(bin), [...args, folder.file('out/main.mjs')])
  expect(JSON.parse(stdout)).toEqual(expected)
})

test('the client runs in workerd', async () => {
  const port = await freePort()
  await folder.write({
    'out/config.capnp': `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.mjs", esModule = embed "worker.mjs"), (name = "smoke.mjs", esModule = embed "smoke.mjs")],
      compatibilityDate = "2026-01-01", globalOutbound = "network")),
    (name = "network", network = (allow = ["private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`,
  })
  const worker = spawn(installed('workerd/bin/workerd'), ['serve', folder.file('out/config.capnp')], {
    stdio: 'ignore',
  })
  try {
    const answer = await patiently(() => fetch(`http://127.0.0.1:${port}/`))
    expect(await answer.json()).toEqual(expected)
  } finally {
    worker.kill('SIGKILL')
  }
})

async function patiently(ask: () => Promise<Response>): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      if (attempt === 50) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

async function freePort(): Promise<number> {
  const listener = createServer()
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const { port } = listener.address() as AddressInfo
  await new Promise((resolve) => listener.close(resolve))
  return port
}
