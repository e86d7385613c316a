import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { loadApi } from '@concord-api/model'
import { launchBrowser, repository } from '@concord-api/testing'
import { build } from 'rolldown'
import { expect, test } from 'vitest'

/** A service worker that answers for the API of a document in place of the network. */
const worker = `
  import { createApi } from '@concord-api/model'
  import { createSandbox } from '@concord-api/sandbox'
  import document from 'virtual:document'

  const api = createApi('users', document, () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' }))
  const sandbox = createSandbox(api)
  self.addEventListener('install', () => self.skipWaiting())
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
  self.addEventListener('fetch', (event) => {
    if (new URL(event.request.url).pathname.startsWith(sandbox.basePath)) event.respondWith(sandbox.fetch(event.request))
  })
`

async function bundleWorker(document: unknown): Promise<string> {
  const modules: Readonly<Record<string, string>> = {
    'virtual:worker': worker,
    'virtual:document': `export default ${JSON.stringify(document)}`,
  }
  const { output } = await build({
    input: 'virtual:worker',
    platform: 'browser',
    write: false,
    resolve: { conditionNames: ['@concord-api/source', 'browser', 'import', 'default'] },
    plugins: [
      {
        name: 'virtual',
        resolveId: (id, importer) =>
          id in modules ? id : importer === 'virtual:worker' ? import.meta.resolve(id).replace('file://', '') : null,
        load: (id) => modules[id],
      },
    ],
    output: { format: 'iife' },
  })
  return output[0].code
}

test('a sandbox answers in the service worker of a browser', async () => {
  const file = path.join(repository, 'spec/users/openapi.yaml')
  const { document } = await loadApi({ name: 'users', file })
  const code = await bundleWorker(document)
  expect(code).not.toMatch(/(from|require\()\s*['"]node:/)

  const server = createServer((request, response) => {
    const isWorker = request.url === '/worker.js'
    response.setHeader('content-type', isWorker ? 'text/javascript' : 'text/html')
    response.end(isWorker ? code : '<!doctype html><title>page</title>')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
    const answers = await page.evaluate(async () => {
      const claimed = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
      await navigator.serviceWorker.register('/worker.js')
      if (navigator.serviceWorker.controller === null) await claimed
      const headers = { authorization: 'Bearer sandbox-users-bearerAuth-full', 'content-type': 'application/json' }
      const body = JSON.stringify({ name: 'Ann', email: 'ann@example.com' })
      const created = await fetch('/v1/users', { method: 'POST', headers, body })
      const listed = await fetch('/v1/users', { headers })
      const refused = await fetch('/v1/users')
      return [created.status, ((await listed.json()) as { total: number }).total, refused.status]
    })
    expect(answers).toEqual([201, 3, 401])
  } finally {
    await browser.close()
    server.close()
  }
})
