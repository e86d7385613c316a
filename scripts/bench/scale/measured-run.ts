import { readdir, readFile } from 'node:fs/promises'

import { execa } from 'execa'

import { quiet } from '../peers.ts'

/** One run of a program and of all it starts. */
export interface MeasuredRun {
  readonly seconds: number
  /** The most memory that all its processes held at one time; not a number where there is no `/proc`. */
  readonly megabytes: number
  readonly output: string
}

/** Between two looks at the memory, in milliseconds. */
const interval = 200

/**
 * Runs a program in a folder.
 * @throws {Error} when it ends with another status than these.
 */
export async function measuredRun(
  [program = '', ...args]: readonly string[],
  cwd: string,
  {
    statuses = [0],
    env = {},
  }: { readonly statuses?: readonly number[]; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<MeasuredRun> {
  const start = performance.now()
  const child = execa(program, args, {
    cwd,
    all: true,
    reject: false,
    preferLocal: true,
    localDir: cwd,
    env: { ...quiet, ...env },
  })
  let megabytes = Number.NaN
  const look = async (): Promise<void> => {
    const now = await memoryOf(child.pid)
    if (now > megabytes || Number.isNaN(megabytes)) megabytes = now
  }
  const looking = setInterval(() => void look(), interval)
  const { exitCode = -1, all } = await child
  clearInterval(looking)
  const seconds = (performance.now() - start) / 1000
  if (!statuses.includes(exitCode)) throw new Error(`${[program, ...args].join(' ')} ended with ${exitCode}: ${all}`)
  return { seconds, megabytes, output: all }
}

/** What a process and those it started hold, in megabytes. */
async function memoryOf(root: number | undefined): Promise<number> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const processes = await Promise.all(ids.map(readProcess))
  const family = new Set([root])
  // A process is listed after the one that started it, but for numbers that begin anew: then it is missed in this look.
  const members = processes.filter((each) => {
    if (each === undefined || !(family.has(each.id) || family.has(each.parent))) return false
    family.add(each.id)
    return true
  })
  const total = members.reduce((sum, each) => sum + (each?.bytes ?? 0), 0)
  return members.length === 0 ? Number.NaN : total / 1e6
}

async function readProcess(id: string) {
  const text = await readFile(`/proc/${id}/stat`, 'latin1').catch(() => '')
  // After the name, which may hold anything, come the state and the parent; the 22nd is the resident pages.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return text === '' ? undefined : { id: Number(id), parent: Number(fields[1]), bytes: Number(fields[21]) * 4096 }
}
