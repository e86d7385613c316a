import { writeFile } from 'node:fs/promises'

import { changeFields, documentFields } from '../../packages/generator/src/testing/corpus/document-fields.ts'
import { runCommand } from './run-command.ts'

/**
 * The fields of a document, by their numbers, in which any text leaves a document that commands go on with: each is tried.
 * Works in the current folder.
 */
export async function freeFields(document: unknown): Promise<ReadonlySet<number>> {
  const free = new Set<number>()
  for (const field of documentFields(document).keys()) {
    const other = changeFields(document, (index) => (index === field ? 'some other text' : undefined))
    await writeFile('free.json', JSON.stringify(other))
    const { exitCode } = await runCommand(['bundle', 'free.json', '--format', 'json'])
    if (exitCode === 0) free.add(field)
  }
  return free
}
