import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

/*
 * Preloaded into a command: what it does to files below a folder goes wrong from the N-th time on. A write that does not
 * succeed is done by half, as on a real disk.
 */

const {
  under = '',
  at = 1,
  fault = 'ENOSPC',
} = JSON.parse(process.env['CONCORD_TEST_FAULT'] ?? '{}') as {
  readonly under?: string
  readonly at?: number
  readonly fault?: string
}

/** Signals a process hears of; it goes on until then. */
const isPolite = fault === 'SIGINT' || fault === 'SIGTERM'

/** What a full disk still does. */
const needsNoSpace = new Set(['rm', 'rmdir', 'rename'])
let count = 0

/** Whether this time it goes wrong. */
function isTime(name: string, args: readonly unknown[]): boolean {
  const [target] = args
  if (typeof target !== 'string' || !path.resolve(target).startsWith(under)) return false
  count += 1
  if (isPolite && count === at) process.kill(process.pid, fault)
  return !isPolite && count >= at && !(fault === 'ENOSPC' && needsNoSpace.has(name))
}

function fail(name: string, args: readonly unknown[]): never {
  if (name === 'writeFile') {
    const [file, content] = args as [string, string | Uint8Array]
    const bytes = Buffer.from(content as string)
    writeNow(file, bytes.subarray(0, bytes.length / 2))
  }
  if (fault === 'SIGKILL') {
    process.kill(process.pid, fault)
    // The signal may need a moment.
    for (;;);
  }
  // As Node has it: what fails on an open file does not tell its path.
  const where = name === 'writeFile' ? {} : { path: args[0] }
  throw Object.assign(new Error(`${fault}: as the test asks, ${name}`), { code: fault, syscall: name, ...where })
}

const writeNow = fs.writeFileSync
for (const name of ['chmod', 'mkdir', 'rename', 'rm', 'rmdir', 'writeFile'] as const) {
  const original = fs.promises[name] as (...args: unknown[]) => Promise<unknown>
  const originalSync = fs[`${name}Sync`] as (...args: unknown[]) => unknown
  Object.assign(fs.promises, {
    [name]: async (...args: unknown[]) => {
      if (isTime(name, args)) fail(name, args)
      return original(...args)
    },
  })
  Object.assign(fs, {
    [`${name}Sync`]: (...args: unknown[]) => {
      if (isTime(name, args)) fail(name, args)
      return originalSync(...args)
    },
  })
}
syncBuiltinESMExports()
process.on('exit', () => {
  if (count < at) writeNow(`${under}.untouched`, '')
})
