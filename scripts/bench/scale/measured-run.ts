import { readdir, readFile } from 'node:fs/promises'

import { execa } from 'execa'

import { quiet } from '../peers.ts'

/** One run of a program and of all it starts. */
export interface MeasuredRun {
  readonly seconds: number
  /** What it took of processors, in seconds: the same on a machine that has other work. Not a number without `/proc`. */
  readonly processor: number
  /** The most memory that all its processes held at one time; not a number where there is no `/proc`. */
  readonly megabytes: number
}

/** Between two looks at the memory, in milliseconds. */
const interval = 200

/**
 * Runs a program in a folder.
 * @throws {Error} when it fails.
 */
export async function measuredRun(
  [program = '', ...args]: readonly string[],
  cwd: string,
  more: Readonly<Record<string, string>> = {},
): Promise<MeasuredRun> {
  const used = await processorOfChildren()
  const start = performance.now()
  const child = execa(program, args, {
    cwd,
    all: true,
    reject: false,
    preferLocal: true,
    localDir: cwd,
    env: { ...quiet, ...more },
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
  if (exitCode !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${exitCode}: ${all}`)
  return { seconds, processor: (await processorOfChildren()) - used, megabytes }
}

/** Seconds that processes took which this one, or one it started, has waited for. Linux counts in hundredths. */
async function processorOfChildren(): Promise<number> {
  const fields = (await statOf('self')) ?? []
  return (Number(fields[13]) + Number(fields[14])) / 100
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
  const fields = await statOf(id)
  return fields === undefined
    ? undefined
    : { id: Number(id), parent: Number(fields[1]), bytes: Number(fields[21]) * 4096 }
}

/** What Linux tells of a process after its name, which may hold anything: its state, its parent and so on (proc(5)). */
async function statOf(id: string): Promise<readonly string[] | undefined> {
  const text = await readFile(`/proc/${id}/stat`, 'latin1').catch(() => undefined)
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')
}
