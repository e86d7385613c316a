import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

/** A writer of this machine that is gone is known by its process; any other is given up after this long. */
const longest = 120_000

const host = Buffer.from(hostname()).toString('hex').slice(0, 32) || '0'

/** A name for what one run makes while it writes, that tells others whether it is still at it. */
export function newWriter(): string {
  return [process.pid, host, Date.now(), randomUUID()].join('-')
}

/** Whether the run that a name was made by is no longer writing; undefined when the name is not of this kind. */
export function isGone(writer: string): boolean | undefined {
  const [, pid, where, began] = /^(\d+)-([\da-f]+)-(\d+)-[\da-f-]{36}$/.exec(writer) ?? []
  if (pid === undefined) return undefined
  if (Math.abs(Date.now() - Number(began)) > longest) return true
  // A container gives its processes the same numbers every time.
  return where === host && (Number(pid) === process.pid || !isRunning(Number(pid)))
}

/** The process of a writer, for people. */
export function processOf(writer: string): string {
  return writer.split('-', 1)[0] ?? ''
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    // It runs, and belongs to somebody else.
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}
