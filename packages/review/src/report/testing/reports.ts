import { createApi, type JsonObject } from '@concord-api/model'
import { injectionsInto } from '@concord-api/testing'
import { parse } from 'yaml'

import type { Report, ReportedFinding } from '../report.ts'
import type { ReportedSide } from '../reported-side.ts'
import { summaryOf, worstFirst } from '../summary-of.ts'

/** A side that has a document in one file, and its lines. */
export function sideOf(
  text: string,
  { file = 'openapi.yaml', lines = text.split('\n') }: { file?: string; lines?: readonly string[] } = {},
): ReportedSide {
  const document = parse(text) as JsonObject
  const place = { file, line: 2, column: 3, endLine: 2, endColumn: 3 }
  return {
    api: createApi('test', document, (pointer) => ({ ...place, pointer })),
    label: file,
    folder: '/',
    linesOf: (asked) => (asked === file ? lines : undefined),
    linkTo: (asked, line) => `https://code.example/blob/abc/${asked}#L${line}`,
  }
}

const text = `openapi: 3.1.0
info: { title: Pets, version: 2.0.0 }
paths: {}
`

/** A finding as a review could have it. */
export function reported(parts: Partial<ReportedFinding> = {}): ReportedFinding {
  const place = { file: 'openapi.yaml', line: 2, column: 3, pointer: '/info' }
  return {
    rule: 'response-property-removed',
    tier: 'wire',
    level: 'breaking',
    direction: 'response',
    message: '`Pet` no longer has `age` in responses: callers who read it find nothing. Deprecate it first.',
    base: place,
    head: place,
    anchor: place,
    operations: ['getPet', 'listPets'],
    clients: [],
    values: [],
    docs: 'https://docs.example/property-removed',
    subject: '/components/schemas/Pet/properties/age',
    ...parts,
  }
}

/** A report of findings. */
export function reportOf(findings: readonly ReportedFinding[], parts: Partial<Report> = {}): Report {
  return {
    name: 'pets',
    base: sideOf(text.replace('2.0.0', '1.0.0')),
    head: sideOf(text),
    bump: 'major',
    clients: new Map([['@acme/pets', 'major']]),
    summary: summaryOf(findings),
    findings: worstFirst(findings),
    ...parts,
  }
}

/** Text that a document could hold, to drive whatever shows it. */
export const hostile: readonly string[] = injectionsInto(
  'terminal',
  'workflow',
  'html',
  'markdown',
  'url',
  'hidden',
  'name',
)

/** Findings made of such text. */
export const hostileFindings: readonly ReportedFinding[] = hostile.flatMap((text) =>
  (['breaking', 'risky', 'safe', 'annotation'] as const).map((level) => {
    const place = { file: `${text}.yaml`, line: 1, column: 1, pointer: `/${text}` }
    return reported({
      level,
      rule: text,
      message: `${text} \`${text}\``,
      base: place,
      head: place,
      anchor: place,
      operations: [text, 'listPets'],
      clients: [text],
      docs: `https://docs.example/${text}`,
      subject: `/${text}`,
      ...(level === 'safe' ? { waived: { reason: text, owner: text, until: text, by: 'waiver' } } : {}),
    })
  }),
)

/** A side whose every file says something hostile. */
export const hostileSide: ReportedSide = { ...sideOf(text), linesOf: () => hostile }
