import { lintApi } from '@concord-api/lint'
import { readApi } from '@concord-api/model'
import type { TemporaryFolder } from '@concord-api/testing'

import type { Choices } from '../choices.ts'
import { starterFolder } from './starter-folder.ts'

/** Everything that is wrong with what choices make; empty when nothing is. */
export async function lintStarter(choices: Choices): Promise<string[]> {
  const folder = await starterFolder(choices)
  try {
    return await lintIn(folder)
  } finally {
    await folder.remove()
  }
}

async function lintIn(folder: TemporaryFolder): Promise<string[]> {
  const loaded = await readApi({ name: 'tasks', file: folder.file('openapi.yaml') })
  const findings = await lintApi(loaded, { folder: folder.path, configFile: folder.file('redocly.yaml') })
  return [
    ...loaded.problems.map(({ message }) => message),
    ...findings.map(({ rule, pointer, message }) => `${rule} ${pointer} ${message}`),
  ]
}
