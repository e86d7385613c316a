/**
 * Writes the documents that one size is measured with: `node write-documents.ts 1000 FOLDER`. A program of its own, so
 * that the process which measures stays small: those that it starts count its memory as theirs.
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { changedDocument } from './changed-document.ts'
import { syntheticDocument } from './synthetic-document.ts'
import { withoutConventions } from '../../without-conventions.ts'

const [count = '', folder = ''] = process.argv.slice(2)
const document = syntheticDocument(Number(count))
const documents = {
  openapi: document,
  changed: changedDocument(document),
  undeclared: withoutConventions(document),
}
for (const [name, content] of Object.entries(documents))
  await writeFile(path.join(folder, `${name}.json`), JSON.stringify(content, undefined, 2))
