import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { execa } from 'execa'

import { firstError } from '../first-error.ts'
import { median } from '../median.ts'
import { peerTitle } from '../peers.ts'
import { table } from '../table.ts'
import { report } from '../result.ts'
import { atLeast } from '../target.ts'
import type { Turn } from './take-turns.ts'

/** How clients ask for a list: each with the same credential, and but for the first with a time limit. */
const programs: Readonly<Record<string, string>> = {
  'fetch alone': `
    export const callerOf = (url) => {
      const headers = { authorization: 'Bearer token' }
      return async () => (await (await fetch(url + '/users?limit=10', { headers })).json()).data.length
    }`,
  [peerTitle('openapi-fetch')]: `
    import createClient from 'openapi-fetch'
    export const callerOf = (url) => {
      const client = createClient({ baseUrl: url, headers: { authorization: 'Bearer token' } })
      const params = { query: { limit: 10 } }
      return async () => {
        const { data } = await client.GET('/users', { params, signal: AbortSignal.timeout(60_000) })
        return data.data.length
      }
    }`,
  [peerTitle('@hey-api/openapi-ts')]: `
    import { client } from './hey-api/client.gen'
    import { listUsers } from './hey-api/sdk.gen'
    export const callerOf = (url) => {
      client.setConfig({ baseUrl: url, auth: () => 'token' })
      return async () => {
        const { data } = await listUsers({ query: { limit: 10 }, signal: AbortSignal.timeout(60_000) })
        return data.data.length
      }
    }`,
  'concord, as it comes': `
    import { createUsersClient } from '@concord-api/users-client'
    export const callerOf = (url) => {
      const api = createUsersClient({ baseUrl: url, auth: { bearerAuth: 'token' } })
      return async () => (await api.users.list({ limit: 10 })).items.length
    }`,
}

/** Before the first of them everything gets compiled. */
const warmUp = 10
const rounds = 60

/** What our calls per second may be, of those of openapi-fetch. */
const limit = 0.9

/**
 * Prints how many calls per second each client makes. Each has a process of its own and the server has one; they take
 * turns, round by round, and the ratio is the median of those within one round.
 * @param folder - what the generators filled for the users API, each the folder with its name
 */
export async function benchThroughput(folder: string): Promise<void> {
  const server = fork(fileURLToPath(import.meta.resolve('./list-server.ts')), { stdio: ['ignore', 'pipe', 2, 'ipc'] })
  const clients: Client[] = []
  try {
    const [url] = (await once(createInterface({ input: server.stdout as NodeJS.ReadableStream }), 'line')) as [string]
    for (const title of Object.keys(programs)) clients.push(await startClient(title, url, folder))
    for (let round = -warmUp; round < rounds; round++) {
      for (const { turns, process } of clients) {
        if (process === undefined) continue
        const turn = await takeTurn(process)
        if (round >= 0) turns.push(turn)
      }
    }
    console.log(`\ncalls of a list of ten on this machine, ${rounds} rounds`)
    console.log(tableOf(clients))
    reportCalls(clients)
  } finally {
    server.kill()
    for (const { process } of clients) process?.child.kill()
  }
}

interface Client {
  readonly title: string
  readonly turns: Turn[]
  readonly process: Process | undefined
  /** Why there is no process. */
  readonly failure: string | undefined
}

interface Process {
  readonly child: ChildProcess
  /** Aborts when the process has ended. */
  readonly signal: AbortSignal
}

/** What a program imports is found from the folder only: it goes into one file. */
async function startClient(title: string, url: string, folder: string): Promise<Client> {
  const source = path.join(folder, 'program.ts')
  const file = path.join(folder, `${Object.keys(programs).indexOf(title)}.mjs`)
  await writeFile(source, programs[title] ?? '')
  const args = [source, '--bundle', '--format=esm', '--platform=node', `--outfile=${file}`]
  const { exitCode, stderr } = await execa('esbuild', args, { preferLocal: true, reject: false })
  if (exitCode !== 0) return { title, turns: [], process: undefined, failure: firstError(stderr) }
  const child = fork(fileURLToPath(import.meta.resolve('./take-turns.ts')), [url, file])
  const ended = new AbortController()
  child.once('exit', () => ended.abort())
  return { title, turns: [], process: { child, signal: ended.signal }, failure: undefined }
}

async function takeTurn({ child, signal }: Process): Promise<Turn> {
  const answered = once(child, 'message', { signal }) as Promise<[Turn]>
  child.send('go')
  const [turn] = await answered
  return turn
}

function reportCalls(clients: readonly Client[]): void {
  const ours = clients.find(({ title }) => title.startsWith('concord'))
  if (ours === undefined) return
  const perSecond = ({ turns }: Client): string =>
    `${median(turns.map(({ callsPerSecond }) => callsPerSecond)).toFixed(0)}/s`
  for (const client of clients.filter((one) => one !== ours)) {
    const ratio = median(
      ours.turns.map((turn, round) => turn.callsPerSecond / (client.turns[round]?.callsPerSecond ?? Number.NaN)),
    )
    report({
      what: 'calls of a list of ten (more is better)',
      ours: perSecond(ours),
      peer: client.title,
      theirs: client.failure === undefined ? perSecond(client) : `fails: ${client.failure}`,
      ratio,
      ...(client.title === peerTitle('openapi-fetch') && { target: atLeast(limit, ratio) }),
    })
  }
}

function tableOf(clients: readonly Client[]): string {
  const peer = clients.find(({ title }) => title === peerTitle('openapi-fetch'))?.turns
  const rows = clients.map(({ title, turns, failure }) => {
    if (failure !== undefined) return [title, '', '', '', '', `fails: ${failure}`]
    const of = (figure: keyof Turn): number => median(turns.map((turn) => turn[figure]))
    const ratio = (figure: keyof Turn): number =>
      median(turns.map((turn, round) => turn[figure] / (peer?.[round]?.[figure] ?? Number.NaN)))
    return [
      title,
      `${of('callsPerSecond').toFixed(0)}/s`,
      ratio('callsPerSecond').toFixed(2),
      `${of('processorTime').toFixed(0)} µs`,
      ratio('processorTime').toFixed(2),
      title.startsWith('concord') ? atLeast(limit, ratio('callsPerSecond')) : '',
    ]
  })
  return table(['', 'calls', 'of openapi-fetch', 'processor per call', 'of openapi-fetch'], rows)
}
