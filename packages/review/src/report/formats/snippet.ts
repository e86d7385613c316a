import { terminalText } from '@concord-api/findings'

import type { ReportedPlace } from '../report.ts'

/** Lines before and after the one that is meant. */
const before = 1
const after = 4

/** As much of a line as is shown. */
const width = 120

/** The lines around a place as a fenced block; empty for a place that is not in the file. */
export function snippet(lines: readonly string[], { file, line, column }: ReportedPlace): string {
  const meant = lines[line - 1]
  if (meant === undefined) return ''
  const shown = lines.slice(Math.max(0, line - 1 - before), line + after)
  const margin = Math.min(...shown.filter((text) => text.trim() !== '').map(indent))
  // A long line, as in minified JSON, is cut around the place.
  const from = column - 1 - margin < width / 2 ? margin : column - 1 - width / 2
  const texts = shown.map((text) => terminalText(text.replaceAll('\t', ' ').slice(from, from + width)).trimEnd())
  while (texts.at(-1) === '') texts.pop()
  const runs = texts.flatMap((text) => text.match(/`+/g) ?? []).map((run) => run.length)
  const fence = '`'.repeat(Math.max(2, ...runs) + 1)
  return `${fence}${/\.json$/i.test(file) ? 'json' : 'yaml'}\n${texts.join('\n')}\n${fence}\n`
}

function indent(text: string): number {
  return text.length - text.trimStart().length
}
