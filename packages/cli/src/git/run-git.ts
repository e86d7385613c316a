import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { UsageError } from '../usage-error.ts'

/** As much as the files of a document may have. */
const maxBuffer = 512 * 1024 * 1024

/**
 * Runs git in a folder and gives what it writes.
 * @param input What git reads.
 * @throws {UsageError} when there is no git; the error of the process when it fails.
 */
export async function runGit(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  const running = promisify(execFile)('git', ['-C', folder, ...args], { encoding: 'buffer', maxBuffer })
  running.child.stdin?.on('error', () => {
    // It ended without reading: how it ended says why.
  })
  running.child.stdin?.end(input)
  try {
    return (await running).stdout
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      throw new UsageError('this needs git, and there is none', { cause })
    }
    throw cause
  }
}
