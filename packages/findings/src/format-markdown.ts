import type { Finding } from './finding.ts'
import { summarise } from './format-terminal.ts'
import { markdownText } from './markdown-text.ts'
import { pageAddress } from './page-address.ts'

/** Findings as Markdown, for a comment or a job's summary: a count and a table. */
export function formatMarkdown(findings: readonly Finding[]): string {
  const rows = findings.map(({ severity, file, line, column, rule, message, docs }) => {
    const place = `<code>${markdownText(`${file}:${line}:${column}`)}</code>`
    return `| ${severity} | ${place} | ${markdownText(message)} | ${link(rule, docs)} |\n`
  })
  const head = '| severity | place | finding | rule |\n| --- | --- | --- | --- |\n'
  return `**${summarise(findings)}**\n${rows.length === 0 ? '' : `\n${head}${rows.join('')}`}`
}

function link(rule: string, docs: string | undefined): string {
  const address = pageAddress(docs)
  return address === undefined ? markdownText(rule) : `[${markdownText(rule)}](<${address}>)`
}
