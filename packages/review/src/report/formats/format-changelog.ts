import { groupBy } from '@concord-api/model'

import { cutText, markdownProse } from '@concord-api/findings'

import type { Report, ReportedFinding } from '../report.ts'
import { firstSentence, operationsText } from '../words.ts'

/** As much as an entry says of one change. */
const length = 400

const sections = ['Breaking', 'Changed', 'Added', 'Deprecated', 'Removed', 'Fixed'] as const

type Section = (typeof sections)[number]

/**
 * An entry of a changelog for each review, in Markdown: a heading with the new version, and what changed for callers.
 * Breaking changes stand first, those that were accepted as well: callers meet them all the same.
 */
export function formatChangelog(reports: readonly Report[]): string {
  return reports.map((report) => entry(report, reports.length > 1)).join('\n')
}

function entry({ name, base, head, findings }: Report, isNamed: boolean): string {
  const version = (head ?? base)?.api.version ?? ''
  const title = `## ${isNamed ? `${markdownProse(name)} ` : ''}${markdownProse(version)}\n`
  const grouped = groupBy(onceEach(findings), sectionOf)
  const texts = sections.flatMap((section) => {
    const found = grouped.get(section)
    return found === undefined ? [] : [`\n### ${section}\n\n${lines(section, found).join('')}`]
  })
  return texts.length === 0 ? `${title}\nNothing changed for callers.\n` : `${title}${texts.join('')}`
}

/** What an edit means for both directions is told once, as the worse of the two. */
function onceEach(findings: readonly ReportedFinding[]): ReportedFinding[] {
  const told = new Set<string>()
  return findings.filter(({ docs, base, head, message, direction }) => {
    const edit = JSON.stringify([docs, base, head, direction === undefined ? message : ''])
    const isNew = !told.has(edit)
    told.add(edit)
    return isNew
  })
}

/** The part of the entry a change belongs in; undefined for what says nothing of the API, as about waivers. */
function sectionOf({ rule, level, base, head }: ReportedFinding): Section | undefined {
  if (rule.startsWith('concord-')) return undefined
  if (level === 'breaking') return 'Breaking'
  if (/(^|-)deprecated(-|$)/.test(rule)) return 'Deprecated'
  if (level === 'annotation') return 'Fixed'
  if (base === undefined) return 'Added'
  return head === undefined ? 'Removed' : 'Changed'
}

/** Corrected texts are counted: each of them is news to nobody. */
function lines(section: Section, findings: readonly ReportedFinding[]): string[] {
  if (section !== 'Fixed') return [...new Set(findings.map(line))]
  return [
    `- ${findings.length === 1 ? 'A text or an example' : `${findings.length} texts and examples`} of the documentation.\n`,
  ]
}

function line({ message, operations }: ReportedFinding): string {
  const affected = operationsText(operations)
  const said = markdownProse(cutText(firstSentence(message), length))
  return `- ${said}${affected === '' ? '' : ` (${markdownProse(cutText(affected, length))})`}\n`
}
