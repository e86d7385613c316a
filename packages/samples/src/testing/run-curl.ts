import { execFile } from 'node:child_process'
import { chmod } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

import type { TemporaryFolder } from '@concord-api/testing'

const run = promisify(execFile)

/** Puts a `curl` into a folder that tells what it is given, and gives a token to who asks for one. */
export async function fakeCurl(folder: TemporaryFolder): Promise<void> {
  await folder.write({
    curl: `#!/bin/sh
for word do [ "$word" = grant_type=client_credentials ] && printf '{"access_token": "the token"}' && exit; done
printf '%s\\0' "$@"
`,
  })
  await chmod(folder.file('curl'), 0o755)
}

/** What curl is given by the last command of a sample, which a shell runs. */
export async function argumentsOfCurl(
  folder: TemporaryFolder,
  sample: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const env = { ...environment, PATH: `${folder.path}${path.delimiter}${process.env['PATH'] ?? ''}` }
  const { stdout } = await run('/bin/sh', ['-c', sample], { cwd: folder.path, env })
  return stdout.split('\0').slice(0, -1)
}
