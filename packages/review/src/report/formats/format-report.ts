import type { ReportFormat } from '../choices.ts'
import type { Report } from '../report.ts'
import { formatChangelog } from './format-changelog.ts'
import { formatGithub } from './format-github.ts'
import { formatJson, formatJsonByApi } from './format-json.ts'
import { formatMarkdown } from './format-markdown.ts'
import { formatSarif } from './format-sarif.ts'
import { formatTerminal } from './format-terminal.ts'

/** How reviews are written. */
export interface ReportOptions {
  readonly color: boolean
  /** Whether programs get the reviews by the names of their APIs; otherwise there is one, and they get just that. */
  readonly byApi: boolean
  /** The command that shows everything, for a format that has no room for it. */
  readonly fullReport: string
}

/** Writes reviews in a format. Each is its own encoder of the text that documents put into findings. */
export function formatReports(
  reports: readonly Report[],
  format: ReportFormat,
  { color, byApi, fullReport }: ReportOptions,
): string {
  switch (format) {
    case 'terminal':
      return formatTerminal(reports, color)
    case 'json':
      return byApi || reports[0] === undefined ? formatJsonByApi(reports) : formatJson(reports[0])
    case 'markdown':
      return formatMarkdown(reports, fullReport)
    case 'sarif':
      return formatSarif(reports)
    case 'github':
      return formatGithub(reports)
    case 'changelog':
      return formatChangelog(reports)
  }
}
