import { writeFile } from 'node:fs/promises'

import type { JsonObject } from '../../packages/model/src/index.ts'

/** Writes what commands read into the current folder: the document, and what became of it, with conventions and without. */
export async function writeDocuments(before: unknown, after: JsonObject): Promise<void> {
  const { 'x-conventions': _, ...plain } = after
  await writeFile('old.json', JSON.stringify(before))
  await writeFile('new.json', JSON.stringify(after))
  await writeFile('plain.json', JSON.stringify(plain))
}
