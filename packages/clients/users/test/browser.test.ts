import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { loadApi } from '@concord-api/model'
import { createSandbox } from '@concord-api/sandbox'
import { readSettings, serve } from '@concord-api/sandbox/node'
import { launchBrowser, repository, temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'
import { build } from 'vite'

/** A program of a page: it does what people do with a client, and leaves what it saw. */
const program = (baseUrl: string, token: string): string => `
import { ConflictError, createUsersClient } from '@concord-api/users-client'

const api = createUsersClient({ baseUrl: '${baseUrl}', auth: { bearerAuth: '${token}' } })

async function run() {
  const user = await api.users.create({ name: 'Ann', email: 'ann@example.com' })
  const names = []
  for await (const { name } of api.users.list({ limit: 1 })) names.push(name)
  const conflict = await api.users.create({ name: 'Other', email: 'ann@example.com' }).catch((error) => error)
  const missing = await api.users.get('user_none').result()
  await api.users.delete(user.id)
  return { names, conflict: conflict instanceof ConflictError, missing: missing.status }
}

run().then((seen) => (globalThis.seen = seen), (error) => (globalThis.seen = String(error)))
`

test('the client runs in a page that Vite bundled, against a server on another origin', async () => {
  const settingsFile = path.join(repository, 'spec/users/sandbox.yaml')
  const api = await loadApi({ name: 'users', file: path.join(repository, 'spec/users/openapi.yaml') })
  const sandbox = createSandbox(api, {
    settings: readSettings(await readFile(settingsFile, 'utf8'), settingsFile, api),
  })
  const server = await serve(sandbox, { port: 0 })
  const token = sandbox.credentials['bearerAuth']?.[0]?.parts['token'] ?? ''
  await using folder = await temporaryFolder({
    'index.html': '<!doctype html><title>page</title><script type="module" src="/main.js"></script>',
    'main.js': program(`${server.url}${sandbox.basePath}`, token),
  })
  const client = path.join(repository, 'packages/clients/users/dist/index.js')
  await build({
    root: folder.path,
    logLevel: 'silent',
    resolve: { alias: { '@concord-api/users-client': client } },
    build: { outDir: 'out' },
  })
  const files = createServer(async (request, response) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1)
    const content = await readFile(folder.file(`out/${name}`)).catch(() => undefined)
    response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'text/html')
    response.writeHead(content === undefined ? 404 : 200).end(content)
  })
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve))
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(files.address() as AddressInfo).port}/`)
    await page.waitForFunction(() => 'seen' in globalThis)
    expect(await page.evaluate(() => (globalThis as { seen?: unknown }).seen)).toEqual({
      names: ['Alice Smith', 'Bob Johnson', 'Ann'],
      conflict: true,
      missing: 404,
    })
  } finally {
    await browser.close()
    files.close()
    await server.close()
    await sandbox.close()
  }
})
