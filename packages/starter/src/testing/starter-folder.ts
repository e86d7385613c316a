import { temporaryFolder, type TemporaryFolder } from '@concord-api/testing'

import type { Choices } from '../choices.ts'
import { starterFiles } from '../starter-files.ts'

/** The files of choices in a temporary folder. */
export function starterFolder(choices: Choices): Promise<TemporaryFolder> {
  const files = starterFiles(choices, { cliVersion: '0.0.0' })
  return temporaryFolder(Object.fromEntries(files.map(({ path, content }) => [path, String(content)])))
}
