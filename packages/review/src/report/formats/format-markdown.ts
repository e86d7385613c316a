import { groupBy } from '@concord-api/model'

import { cutText, markdownProse, markdownText, pageAddress, plural } from '@concord-api/findings'

import { fitItems, type Item, sizeOf } from '../fit-items.ts'
import type { Report, ReportedFinding, ReportedPlace } from '../report.ts'
import type { ReportedSide } from '../reported-side.ts'
import { operationsText, standingOf, summaryText, waivedText } from '../words.ts'
import { snippet } from './snippet.ts'

/** By this a later run finds the comment it is to replace. */
const marker = '<!-- concord-review -->'

/** GitHub takes 65,536 characters; what a workflow puts around it has to fit as well. In bytes. */
const limit = 60_000

/** What the table of APIs may take, and what the findings that are not folded may. */
const tableRoom = 8000
const openRoom = 36_000

/** What stands around folded findings, and at the end. */
const frameSize = 400

/** As much of a message as is shown, in full and in short. */
const longMessage = 1000
const shortMessage = 240

/** A finding and the report it is part of. */
interface Shown {
  readonly finding: ReportedFinding
  readonly report: Report
}

/**
 * Reviews as Markdown, for a comment that is kept up to date: a table, what is breaking with the lines it is about, and
 * the rest folded. What there is no room for is counted, and never cut in the middle.
 * @param fullReport The command that shows everything.
 */
export function formatMarkdown(reports: readonly Report[], fullReport: string): string {
  const all = reports.flatMap((report) => report.findings.map((finding): Shown => ({ finding, report })))
  const hasMany = reports.length > 1
  const groups = groupBy(all, ({ finding }) => standingOf(finding))
  const head = `${marker}\n\n**API review: ${markdownText(summaryText(reports))}**\n\n${table(reports)}`

  const breaking = groups.get('breaking') ?? []
  const open = fitItems(
    breaking.map((shown) => item(shown, hasMany)),
    openRoom,
  )
  let text = `${head}${breaking.length === 0 ? '' : `### Breaking\n\n${open.text.trimEnd()}\n\n`}`
  let left = open.left
  for (const [group, title] of folded) {
    const items = (groups.get(group) ?? []).map((shown): Item => [() => short(shown, hasMany)])
    if (items.length === 0) continue
    const { text: inside, left: more } = fitItems(items, limit - sizeOf(text) - (folded.length + 1) * frameSize)
    const rest = more === 0 ? '' : `- ${more} more\n`
    text += `<details>\n<summary>${items.length} ${title(items.length)}</summary>\n\n${inside}${rest}\n</details>\n\n`
    left += more
  }
  const count = plural(left, 'finding')
  const cut = left === 0 ? '' : `${count} not shown for want of room. The full report: ${code(fullReport)}\n`
  return `${text}${cut}`.trimEnd() + '\n'
}

const folded: readonly (readonly [group: string, title: (count: number) => string])[] = [
  ['risky', () => 'risky'],
  ['safe', () => 'safe'],
  ['annotation', (count) => (count === 1 ? 'change of texts' : 'changes of texts')],
  ['waived', () => 'accepted'],
]

function table(reports: readonly Report[]): string {
  const rows = reports.map(({ name, bump, summary, clients }): Item => {
    const shown = [...clients].slice(0, 5).map(([client, step]) => `${markdownText(cutText(client, 100))} ${step}`)
    const more = clients.size > shown.length ? ` and ${clients.size - shown.length} more` : ''
    const { breaking, risky, safe, waived } = summary
    const cells = [markdownText(cutText(name, 100)), bump, breaking, risky, safe, waived, `${shown.join(', ')}${more}`]
    return [() => `| ${cells.join(' | ')} |\n`]
  })
  const { text, left } = fitItems(rows, tableRoom)
  const head =
    '| API | version | breaking | risky | safe | accepted | clients |\n| --- | --- | --- | --- | --- | --- | --- |\n'
  return `${head}${text}\n${left === 0 ? '' : `${left} more APIs.\n\n`}`
}

function item(shown: Shown, hasMany: boolean): Item {
  return [() => long(shown, hasMany), () => short(shown, hasMany)]
}

/** With the lines before and after. */
function long({ finding, report }: Shown, hasMany: boolean): string {
  const facts = factsOf(finding).map((fact) => `\n${fact}\n`)
  const lines = `${side('before', report.base, finding.base)}${side('after', report.head, finding.head)}`
  return `${said(finding, report, hasMany, longMessage)}\n${facts.join('')}\n${lines}`
}

/** In one line of a list. */
function short({ finding, report }: Shown, hasMany: boolean): string {
  const [at, place] = finding.head === undefined ? [report.base, finding.base] : [report.head, finding.head]
  const where = place === undefined ? '' : ` ${link(at, place)}`
  return `- ${[`${said(finding, report, hasMany, shortMessage)}${where}`, ...factsOf(finding)].join('; ')}\n`
}

function said({ message, rule, docs }: ReportedFinding, { name }: Report, hasMany: boolean, length: number): string {
  const address = pageAddress(docs)
  const page = address === undefined ? markdownProse(rule) : `[${markdownProse(rule)}](<${address}>)`
  return `${hasMany ? `${code(cutText(name, 100))}: ` : ''}${markdownProse(cutText(message, length))} (${page})`
}

function factsOf({ operations, clients, waived }: ReportedFinding): string[] {
  const texts = [
    operationsText(operations),
    clients.length === 0 ? '' : `clients: ${clients.join(', ')}`,
    waived === undefined ? '' : waivedText(waived),
  ]
  return texts.filter((text) => text !== '').map((text) => markdownProse(cutText(text, longMessage)))
}

function side(when: string, at: ReportedSide | undefined, place: ReportedPlace | undefined): string {
  if (place === undefined) return ''
  return `${when}, ${link(at, place)}\n\n${snippet(at?.linesOf(place.file) ?? [], place)}\n`
}

function link(at: ReportedSide | undefined, { file, line }: ReportedPlace): string {
  const text = code(cutText(`${file}:${line}`, longMessage))
  const address = pageAddress(at?.linkTo?.(file, line))
  return address === undefined || address.length > longMessage ? text : `[${text}](<${address}>)`
}

/** Code, of which nothing is markup. */
function code(text: string): string {
  return markdownProse(`\`${text.replaceAll('`', "'")}\``)
}
