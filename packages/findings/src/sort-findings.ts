import type { Finding } from './finding.ts'

/** Findings by place, then by rule, each once: the same input gives the same list, whatever engine found what first. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const sorted = findings.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  )
  return sorted.filter((finding, index) => {
    const before = sorted[index - 1]
    return before === undefined || place(before) !== place(finding)
  })
}

function place({ file, line, column, rule, message }: Finding): string {
  return [file, line, column, rule, message].join('\n')
}

/** By code unit: the order does not depend on the locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
