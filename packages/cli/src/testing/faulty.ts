import { rm, stat } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { type CommandResult, concord } from '@concord-api/testing'

const preload = pathToFileURL(fileURLToPath(new URL('inject-fault.ts', import.meta.url))).href

/** What goes wrong: from the `at`-th change of files below a folder on; a signal comes then. */
export interface Fault {
  readonly at: number
  readonly fault: 'EACCES' | 'EIO' | 'ENOSPC' | 'EROFS' | 'SIGINT' | 'SIGKILL' | 'SIGTERM'
}

/** Runs the real command in a folder while something goes wrong there; undefined when it ended before. */
export async function faulty(
  args: readonly string[],
  folder: string,
  fault: Fault,
): Promise<CommandResult | undefined> {
  const env = { NODE_OPTIONS: `--import=${preload}`, CONCORD_TEST_FAULT: JSON.stringify({ ...fault, under: folder }) }
  const result = await concord(args, folder, env)
  const untouched = `${folder}.untouched`
  const isDone = await stat(untouched).then(
    () => true,
    () => false,
  )
  await rm(untouched, { force: true })
  return isDone ? undefined : result
}
