import { readFile } from 'node:fs/promises'

import { addWaivers, type Finding, relativePath, terminalText, waiverFileOf } from '@concord-api/findings'
import type { ApiEntry } from '@concord-api/model'

import type { Output } from '../output.ts'
import { writeTogether } from '../writing/write-together.ts'

/** Adds a waiver for each finding to the file beside the document; people add the reasons. */
export async function writeWaivers(entry: ApiEntry, findings: readonly Finding[], output: Output): Promise<void> {
  const file = waiverFileOf(entry.file)
  const shown = terminalText(relativePath(process.cwd(), file))
  const before = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return ''
    throw cause
  })
  const text = findings.length === 0 ? before : addWaivers(before, findings)
  if (text === before) output.note(`${terminalText(entry.name)}: nothing to waive\n`)
  else {
    await writeTogether([{ file, content: text, before }])
    output.note(`${shown}: give each new waiver its \`reason\`; until then it counts for nothing\n`)
  }
}
