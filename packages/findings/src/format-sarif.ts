import { createHash } from 'node:crypto'

import type { Finding } from './finding.ts'
import { fingerprint } from './fingerprint.ts'
import { pageAddress } from './page-address.ts'

/**
 * Findings in the format of code scanning, SARIF 2.1.0.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatSarif(findings: readonly Finding[]): string {
  const docs = new Map(findings.map((finding) => [finding.rule, finding.docs]))
  const rules = [...docs.keys()].toSorted()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'concord', rules: rules.map((id) => ({ id, ...helpUri(docs.get(id)) })) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => toResult(finding, rules.indexOf(finding.rule))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function toResult(finding: Finding, ruleIndex: number): object {
  const { rule, severity, message, file, line, column, subject } = finding
  return {
    ruleId: rule,
    ruleIndex,
    level: severity === 'error' ? 'error' : 'warning',
    message: { text: messageText(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(file) },
          region: { startLine: line, startColumn: column },
        },
        logicalLocations: [{ fullyQualifiedName: subject }],
      },
    ],
    partialFingerprints: { 'concord/v1': createHash('sha256').update(fingerprint(finding)).digest('hex') },
  }
}

/** What would be read as a link (section 3.11.6) or a placeholder (3.11.5) is escaped; other braces are shown as they are. */
function messageText(text: string): string {
  return text.replace(/[\\[\]]/g, String.raw`\$&`).replace(/\{(\d+)\}/g, '{{$1}}')
}

function helpUri(docs: string | undefined): { helpUri?: string } {
  const address = pageAddress(docs)
  return address === undefined ? {} : { helpUri: address }
}

function toUri(file: string): string {
  if (URL.canParse(file) && /^https?:/.test(file)) return file
  return file
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}
