import { codeFrame, terminalText } from '@concord-api/findings'
import picocolors from 'picocolors'

import { levels } from '../../finding.ts'
import type { Report, ReportedFinding, ReportedPlace } from '../report.ts'
import type { ReportedSide } from '../reported-side.ts'
import { operationsText, standingOf, summaryText, versionText, waivedText } from '../words.ts'

type Colors = ReturnType<typeof picocolors.createColors>

/** As many changes of texts as one reads: none of them changes anything for callers. */
const mostAnnotations = 20

const groups = [...levels, 'waived'] as const

/** Reviews for a person: the findings by level, with the lines they are about, and a summary at the end. */
export function formatTerminal(reports: readonly Report[], color: boolean): string {
  const colors = picocolors.createColors(color)
  const parts = reports.flatMap((report) => {
    const lines = reportLines(report, colors)
    if (reports.length === 1) return lines
    const title = `${colors.bold(terminalText(report.name))}: ${summaryText([report])}`
    return [title, ...(lines.length === 0 ? [] : ['', ...lines])]
  })
  const clients = reports.flatMap((report) =>
    [...(report.findings.length === 0 ? [] : report.clients)].map(
      ([name, bump]) => `client ${terminalText(name)}: ${versionText(bump)}`,
    ),
  )
  return [...parts, summaryText(reports), ...clients].map((line) => `${line}\n`).join('')
}

function reportLines(report: Report, colors: Colors): string[] {
  return groups.flatMap((group) => {
    const findings = report.findings.filter((finding) => standingOf(finding) === group)
    if (findings.length === 0) return []
    const shown = group === 'annotation' ? findings.slice(0, mostAnnotations) : findings
    const left = findings.length - shown.length
    const more = left === 0 ? [] : [`${left} more: \`--format json\` has them all`, '']
    const title = `${group[0]?.toUpperCase()}${group.slice(1)}`
    return [
      colors.bold(`${title} (${findings.length})`),
      '',
      ...shown.flatMap((each) => findingLines(each, report, colors)),
      ...more,
    ]
  })
}

function findingLines(finding: ReportedFinding, { base, head }: Report, colors: Colors): string[] {
  const { anchor, message, rule, level, operations, clients, waived } = finding
  const isShort = level === 'safe' || level === 'annotation'
  const paint = { breaking: colors.red, risky: colors.yellow, safe: colors.green, annotation: colors.dim }[level]
  const said = `${paint(level)} ${terminalText(message)} ${colors.dim(`(${terminalText(rule)})`)}`
  const facts = [
    operationsText(operations),
    clients.length === 0 ? '' : `clients: ${clients.join(', ')}`,
    waived === undefined ? '' : waivedText(waived),
  ]
  return [
    `${colors.cyan(placeText(anchor))} ${said}`,
    ...(isShort ? [] : frame('before', base, finding.base, colors)),
    ...(isShort ? [] : frame('after', head, finding.head, colors)),
    ...facts.flatMap((fact) => (fact === '' ? [] : [`  ${terminalText(fact)}`])),
    '',
  ]
}

function frame(
  when: string,
  side: ReportedSide | undefined,
  place: ReportedPlace | undefined,
  colors: Colors,
): string[] {
  const lines = place === undefined ? undefined : side?.linesOf(place.file)
  if (place === undefined || lines === undefined) return []
  return [`  ${colors.dim(`${when}, ${placeText(place)}`)}`, ...codeFrame(lines, place.line, place.column, colors)]
}

function placeText({ file, line, column }: ReportedPlace): string {
  return `${terminalText(file)}:${line}:${column}`
}
