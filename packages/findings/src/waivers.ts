import path from 'node:path'

import { isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml'

import type { Exception } from './exceptions.ts'
import { exceptionsIn } from './exceptions-in.ts'
import { namesIn } from './names-in.ts'

/** A waiver file that cannot be read: broken YAML, or no list of waivers. */
export class WaiverFileError extends Error {
  override readonly name = 'WaiverFileError'
  readonly file: string
  readonly line: number
  readonly column: number

  constructor(message: string, place: { readonly file: string; readonly line: number; readonly column: number }) {
    super(message)
    this.file = place.file
    this.line = place.line
    this.column = place.column
  }
}

/** The waiver file of a document, beside it: `openapi.waivers.yaml` for `openapi.yaml`. */
export function waiverFileOf(document: string): string {
  const { dir, name } = path.parse(document)
  return path.join(dir, `${name}.waivers.yaml`)
}

/**
 * The exceptions in a waiver file: a list `waivers` of `{ rule, subject, names?, reason, owner?, until? }`. A waiver speaks of
 * findings about its subject; with `names`, only of those whose message mentions just these.
 * @param shown The file's path as findings show it.
 * @param isOurs Whether a rule is the caller's. A linter and a reviewer share one file, and each reads its own waivers; one
 *   of a rule nobody knows is the linter's to report.
 * @throws {WaiverFileError}
 */
export function readWaivers(
  text: string,
  file: string,
  shown: string,
  isOurs: (rule: string) => boolean = () => true,
): Exception[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [error] = document.errors
  if (error !== undefined) {
    const { line, col: column } = lines.linePos(error.pos[0])
    throw new WaiverFileError(problemOf(error), { file, line, column })
  }
  const list = document.get('waivers')
  if (!isSeq(list)) {
    if (document.contents === null) return []
    throw new WaiverFileError('a waiver file is a list under `waivers:`', { file, line: 1, column: 1 })
  }
  const placeOf = (index: number, entry: { rule?: unknown; subject?: unknown }): Exception['place'] => {
    const item = list.items[index] as { readonly range?: readonly number[] } | undefined
    const { line, col: column } = lines.linePos(item?.range?.[0] ?? 0)
    const subject = `/waivers/${String(entry.rule)}${String(entry.subject)}`
    return { file: shown, line, column, pointer: `/waivers/${index}`, subject }
  }
  const written: unknown = list.toJSON()
  const odd = Array.isArray(written) ? written.findIndex((entry) => !isPlain(entry)) : -1
  if (odd >= 0) {
    const { line, column } = placeOf(odd, {})
    throw new WaiverFileError('what a waiver says is texts, and its `names` a list of them', { file, line, column })
  }
  const waivers = exceptionsIn(written, placeOf, ({ subject, names }) => {
    const wanted = Array.isArray(names) ? names.map(String).toSorted() : undefined
    return (finding) =>
      finding.subject === subject &&
      (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(namesIn(finding.message)))
  })
  return waivers.filter(({ rule }) => isOurs(rule))
}

/** What has parts may have more than anybody can read: aliases are parts as often as they are named. */
function isPlain(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return true
  const { rule, subject, reason, owner, until, names } = entry as Readonly<Record<string, unknown>>
  const parts = [rule, subject, reason, owner, until, ...(Array.isArray(names) ? (names as unknown[]) : [names])]
  return parts.every((part) => typeof part !== 'object' || part === null || part instanceof Date)
}

function problemOf({ code, message }: YAMLError): string {
  // The parser recurses, and says how that ended.
  if (code === 'RESOURCE_EXHAUSTION') return 'it is nested too deeply to be read'
  return `the YAML is broken: ${message.split('\n')[0]}`
}
