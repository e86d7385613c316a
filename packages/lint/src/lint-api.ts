import { type Finding, relativePath, sortFindings } from '@concord-api/findings'
import type { LoadedApi } from '@concord-api/model'

import { applyExemptions } from './exemptions.ts'
import { lintConventions } from './conventions.ts'
import { lintStructure, structureDocs } from './structure.ts'

/** What a document is checked against. */
export interface LintOptions {
  /** Folder that paths in findings are relative to. */
  readonly folder: string
  /** The `redocly.yaml` that chooses the structural rules. */
  readonly configFile?: string | undefined
}

/**
 * Checks a loaded document: Redocly's structural rules and the conventions it declares, in one sorted list. References
 * that lead nowhere are found by Redocly and by whoever loaded the document, who knows what may have been meant: of the
 * two findings, that one stays. What the document exempts is left out.
 */
export async function lintApi(loaded: LoadedApi, { folder, configFile }: LintOptions): Promise<Finding[]> {
  const [structure, conventions] = await Promise.all([
    lintStructure(loaded, folder, configFile),
    lintConventions(loaded.api, folder),
  ])
  const unresolved = unresolvedRefs(loaded, folder)
  const known = new Set(unresolved.map(place))
  const all = [...unresolved, ...structure.filter((finding) => !known.has(place(finding))), ...conventions]
  const files = new Map([...loaded.files].map(([file, parsed]) => [relativePath(folder, file), parsed]))
  return sortFindings(applyExemptions(all, files))
}

/** The name Redocly's rule has, so that people configure and look up one rule. */
const refRule = 'no-unresolved-refs'

function unresolvedRefs({ problems }: LoadedApi, folder: string): Finding[] {
  return problems
    .filter(({ code }) => code === 'ref-unresolved')
    .map(({ message, location }) => ({
      rule: refRule,
      severity: 'error',
      message,
      file: relativePath(folder, location.file),
      line: location.line,
      column: location.column,
      pointer: location.pointer,
      docs: structureDocs(refRule),
    }))
}

function place({ rule, file, line, column }: Finding): string {
  return [rule, file, line, column].join('\n')
}
