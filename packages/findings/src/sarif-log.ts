import { createHash } from 'node:crypto'

import type { Finding } from './finding.ts'
import { fingerprint } from './fingerprint.ts'
import { jsonText } from './json-text.ts'
import { pageAddress, webAddress } from './page-address.ts'

/** What a result of a run says. */
export interface SarifResult {
  readonly finding: Finding
  readonly level: 'error' | 'note' | 'warning'
  /** Why it is accepted, where it is. */
  readonly suppression?: string | undefined
  /** What else a program may want to know. */
  readonly properties?: Readonly<Record<string, unknown>>
}

/**
 * The log of one run in the format of code scanning, SARIF 2.1.0.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifLog(results: readonly SarifResult[]): string {
  const docs = new Map(results.map(({ finding }) => [finding.rule, finding.docs]))
  const rules = [...docs.keys()].toSorted()
  const indexes = new Map(rules.map((rule, index) => [rule, index]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'concord', rules: rules.map((id) => ({ id, ...helpUri(docs.get(id)) })) } },
        columnKind: 'utf16CodeUnits',
        results: results.map((result) => toResult(result, indexes.get(result.finding.rule) ?? 0)),
      },
    ],
  }
  return `${jsonText(log, 2)}\n`
}

function toResult({ finding, level, suppression, properties }: SarifResult, ruleIndex: number): object {
  const { rule, message, file, line, column, subject } = finding
  return {
    ruleId: rule,
    ruleIndex,
    level,
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
    ...(suppression === undefined ? {} : { suppressions: [{ kind: 'external', justification: suppression }] }),
    ...(properties === undefined ? {} : { properties }),
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

/** A document that was read from the web keeps its address. */
function toUri(file: string): string {
  return webAddress(file, ['http:', 'https:']) ?? pathUri(file)
}

function pathUri(file: string): string {
  return file
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}
