import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Runs git in the current folder and gives what it prints, without the line break at the end. */
export async function runGit(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { maxBuffer: 64 * 1024 * 1024 })
  return stdout.trimEnd()
}
