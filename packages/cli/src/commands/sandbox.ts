import { randomInt } from 'node:crypto'

import { terminalText } from '@concord-api/findings'
import type * as node from '@concord-api/sandbox/node'

import { chooseApis, type OverlayFlags } from '../choose-apis.ts'
import { describeError } from '../describe-error.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { loadEntry } from '../load-entry.ts'
import type { Output } from '../output.ts'
import { withProgress } from '../progress.ts'
import { logLine } from '../sandbox/log-line.ts'
import { readSandbox } from '../sandbox/read-sandbox.ts'
import { startJson } from '../sandbox/start-json.ts'
import { startText } from '../sandbox/start-text.ts'
import { untilStopped } from '../sandbox/until-stopped.ts'
import { UsageError } from '../usage-error.ts'

export interface SandboxFlags extends OverlayFlags {
  readonly port: number
  readonly host: string
  readonly store?: string | undefined
  readonly seed?: number | undefined
  /** What the clock begins at, in milliseconds since 1970. */
  readonly now?: number | undefined
  readonly rateLimit?: number | false | undefined
  readonly fault?: string | undefined
  readonly format: 'json' | 'terminal'
}

type NodeParts = typeof node

/** `concord sandbox`: a server that behaves like the API, until it is told to stop. */
export async function sandbox(name: string, flags: SandboxFlags, output: Output): Promise<ExitCode> {
  const { entries } = await chooseApis([name], flags)
  const [entry] = entries
  if (entry === undefined) throw new UsageError('name an API')
  const { createSandbox } = await import('@concord-api/sandbox')
  const node = await import('@concord-api/sandbox/node')
  const faults = flags.fault === undefined ? undefined : readFault(flags.fault, node)
  const { api, settings, settingsFile } = await withProgress(output, `reading ${entry.name}`, async () =>
    readSandbox(await loadEntry(entry, output), entry, node),
  )
  const isJson = flags.format === 'json'
  const running = createSandbox(api, {
    ...(settings !== undefined && { settings }),
    ...(flags.store !== undefined && { store: node.createSqliteStore(flags.store) }),
    matches: node.createMatchesInTime(),
    ...seedFor(flags),
    ...(flags.now !== undefined && { clock: clockFrom(flags.now) }),
    ...(flags.rateLimit !== undefined && { rateLimit: flags.rateLimit === false ? false : { quota: flags.rateLimit } }),
    ...(faults !== undefined && { faults }),
    ...(!isJson && !output.isQuiet && { log: (request) => output.out(logLine(request, output.color)) }),
  })
  try {
    const server = await listen(running, flags, node, output)
    const stopped = untilStopped()
    if (isJson) output.out(startJson(running, server.url))
    // Where it listens is what it was started for.
    else if (output.isQuiet) output.out(`${terminalText(`${server.url}${running.basePath}`)}\n`)
    else {
      const isLocal = /^(127\.|::1$|localhost$)/.test(flags.host)
      const { store } = flags
      const { color } = output
      output.out(startText(api, running, { origin: server.url, isLocal, store, settings: settingsFile, color }))
    }
    await stopped
    await server.close()
  } finally {
    await running.close()
  }
  // An answer that a fault delays still has its timer, and nobody waits for it any more.
  setTimeout(() => process.exit(), 50).unref()
  return exitCode.fine
}

function readFault(text: string, { parseFault }: NodeParts) {
  try {
    return parseFault(text)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.replace('Sandbox-Fault', '--fault') : String(cause)
    throw new UsageError(message, { cause })
  }
}

/** Ids of a sandbox that goes on where another ended are not made as that one made them. */
function seedFor({ seed, store }: SandboxFlags): { readonly seed?: number } {
  if (seed !== undefined) return { seed }
  return store === undefined ? {} : { seed: randomInt(2 ** 32) }
}

/** A clock that begins at a time and goes on from there. */
function clockFrom(begin: number): () => number {
  const offset = begin - Date.now()
  return () => Date.now() + offset
}

const hints = {
  'port-taken': ': stop what has it, or choose another with --port',
  'no-permission': ': choose another with --port',
  'host-unknown': ': choose another with --host',
  unusable: '',
}

async function listen(
  running: Parameters<NodeParts['serve']>[0],
  { port, host }: SandboxFlags,
  { serve, ServeError }: NodeParts,
  output: Output,
) {
  const onError = (error: unknown): void => output.err(`${describeError(error, process.cwd())}\n`)
  try {
    return await serve(running, { port, host, onError })
  } catch (cause) {
    if (!(cause instanceof ServeError)) throw cause
    throw new UsageError(`${cause.message}${hints[cause.code]}`, { cause })
  }
}
