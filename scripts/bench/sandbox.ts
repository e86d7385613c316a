import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

import autocannon from 'autocannon'
import { execa } from 'execa'

import { repository, startPrism } from '../../packages/testing/src/index.ts'
import { prismTitle } from './peers.ts'
import { report } from './result.ts'

const seconds = 8
const connections = 32

/** The sandbox beside Prism, on the same document and machine in turn; and what it does with 100,000 records. */
export async function benchSandbox(): Promise<void> {
  const document = path.join(repository, 'spec/users/dist/openapi.yaml')
  const ours = await startSandbox()
  const own = await load(`${ours.url}/users`, ours.token)
  const ownOne = await load(`${ours.url}/users/user_123`, ours.token)
  ours.stop()
  const prism = await startPrism(document)
  const theirs = await load(`${prism.url}/users`, 'any')
  const theirsOne = await load(`${prism.url}/users/user_123`, 'any')
  await prism.stop()
  const row = (what: string, one: number, other: number): string =>
    `${what.padEnd(18)} ${one.toFixed(0).padStart(7)}/s  Prism ${other.toFixed(0).padStart(6)}/s  ${(one / other).toFixed(1)} times`
  console.log(`${connections} connections for ${seconds} s each`)
  console.log(row('list of two', own, theirs))
  console.log(row('one', ownOne, theirsOne))
  const { stdout } = await execa(process.execPath, ['--input-type=module', '-e', manyRecords(document)])
  console.log(stdout)
  const peer = await prismTitle()
  const perSecond = (count: number): string => `${count.toFixed(0)}/s`
  for (const [what, one, other] of [
    ['list of two', own, theirs],
    ['one', ownOne, theirsOne],
  ] as const) {
    report({
      what: `requests of ${what}, ${connections} connections`,
      ours: perSecond(one),
      peer,
      theirs: perSecond(other),
      ratio: one / other,
    })
  }
  for (const line of stdout.trim().split('\n')) {
    const [, what, figure] = /^(.*?)(?::|\s{2,})\s*(\S.*)$/.exec(line) ?? []
    if (what !== undefined && figure !== undefined) report({ what, ours: figure })
  }
}

async function startSandbox(): Promise<{ url: string; token: string; stop: () => void }> {
  const bin = path.join(repository, 'packages/cli/bin/concord.js')
  const args = [bin, 'sandbox', 'users', '--port', '0', '--format', 'json', '--rate-limit', 'off']
  const child: ChildProcess = spawn(process.execPath, args, { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line')) as [string]
  const { url, credentials } = JSON.parse(line) as { url: string; credentials: { bearerAuth: { token: string } } }
  return { url, token: credentials.bearerAuth.token, stop: () => child.kill() }
}

/** Requests per second; an answer that is no success is an error of the benchmark. */
async function load(url: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` }
  await autocannon({ url, connections, duration: 2, headers })
  const result = await autocannon({ url, connections, duration: seconds, headers })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  return result.requests.average
}

/** A program that fills a sandbox and prints the median times of what lists are asked for, without a network. */
function manyRecords(document: string): string {
  const load = (name: string): string =>
    JSON.stringify(pathToFileURL(path.join(repository, `packages/${name}/dist/index.js`)).href)
  return `
    const { loadApi } = await import(${load('model')})
    const { createSandbox } = await import(${load('sandbox')})
    const api = await loadApi({ name: 'users', file: ${JSON.stringify(document)} })
    const records = Array.from({ length: 100_000 }, (_, n) =>
      ({ id: 'user_' + n, name: 'Name ' + (n % 997), email: 'u' + n + '@example.com', createdAt: '2026-01-15T10:00:00Z' }))
    const settings = { version: 1, collections: { users: { records, filters: { q: { property: 'name', operator: 'contains' } } } } }
    const document = structuredClone(api.document)
    const { createApi } = await import(${load('model')})
    document.components.parameters.Q = { name: 'q', in: 'query', schema: { type: 'string' } }
    document.paths['/users'].get.parameters.push({ $ref: '#/components/parameters/Q' })
    const sandbox = createSandbox(createApi('users', document, api.locate), { settings, rateLimit: false })
    const headers = { authorization: 'Bearer ' + sandbox.credentials.bearerAuth[0].parts.token }
    for (const [what, query] of [['first page', ''], ['deep page', 'offset=99000&limit=100'], ['filtered', 'q=name%20500'], ['filtered, deep', 'q=name%20&offset=90000']]) {
      const times = []
      for (let n = 0; n < 60; n++) {
        const began = performance.now()
        const answer = await sandbox.fetch('https://api.example.com/v1/users?' + query, { headers })
        await answer.text()
        if (answer.status !== 200) throw new Error('not answered')
        times.push(performance.now() - began)
      }
      times.sort((one, other) => one - other)
      console.log(('100,000 records, ' + what).padEnd(34) + times[30].toFixed(2) + ' ms (median)')
    }
    console.log('memory: ' + (process.memoryUsage().rss / 1e6).toFixed(0) + ' MB')`
}
