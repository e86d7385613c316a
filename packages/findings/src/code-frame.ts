import type picocolors from 'picocolors'

import { terminalText } from './terminal-text.ts'

type Colors = ReturnType<typeof picocolors.createColors>

/** As much of a line as fits beside the gutter. */
const width = 100

/** Lines before and after the one that is meant. */
const around = 1

/**
 * The lines around a place, with a caret below it; an empty list for a place that is not in the text. A long line, as in
 * minified JSON, is cut around the caret.
 */
export function codeFrame(lines: readonly string[], line: number, column: number, colors: Colors): string[] {
  const meant = lines[line - 1]
  if (meant === undefined) return []
  const start = Math.max(0, Math.min(column - 1, meant.length) - width / 2)
  const from = start > 0 || meant.length > width ? start : 0
  const first = Math.max(1, line - around)
  const last = Math.min(lines.length, line + around)
  const gutter = String(last).length
  const frame: string[] = []
  for (let number = first; number <= last; number++) {
    const text = shown(lines[number - 1] ?? '', from)
    const label = String(number).padStart(gutter)
    if (number === line) {
      frame.push(`${colors.red('>')} ${label} | ${text}`.trimEnd())
      const caret = ' '.repeat(Math.max(0, Math.min(column - 1, meant.length) - from))
      frame.push(`  ${' '.repeat(gutter)} | ${caret}${colors.red('^')}`)
    } else frame.push(colors.dim(`  ${label} | ${text}`.trimEnd()))
  }
  return frame.map((text) => `  ${text}`)
}

/** One column for each character, tabs included, so that the caret stands where it should. */
function shown(line: string, from: number): string {
  return terminalText(line.slice(from, from + width).replaceAll('\t', ' '))
}
