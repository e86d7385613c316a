import { relativePath, terminalText } from '@concord-api/findings'
import type { FixedFile } from '@concord-api/lint'
import { createTwoFilesPatch } from 'diff'
import picocolors from 'picocolors'

import { writeTogether } from '../writing/write-together.ts'

/** Writes the files that fixes changed, unless one of them changed meanwhile. */
export async function writeFixes(files: readonly FixedFile[]): Promise<void> {
  await writeTogether(files.map(({ file, before, after }) => ({ file, content: after, before })))
}

/** What fixes change, as a unified diff for a person. */
export function diffText(files: readonly FixedFile[], color: boolean): string {
  const colors = picocolors.createColors(color)
  const paint = (line: string): string => {
    if (line.startsWith('+')) return colors.green(line)
    return line.startsWith('-') ? colors.red(line) : line
  }
  const patches = files.map(({ file, before, after }) => {
    const name = terminalText(relativePath(process.cwd(), file))
    const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
      headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
    })
    // A tab is no danger, and an edit may be about it.
    const lines = patch.split('\n').map((line) => paint(line.split('\t').map(terminalText).join('\t')))
    return lines.join('\n')
  })
  return patches.join('')
}
