import { relativePath } from '@concord-api/findings'

import type { ReviewFinding, ReviewPlace } from '../finding.ts'
import { pageOf } from './page-of.ts'
import type { ReportedFinding, ReportedPlace } from './report.ts'
import type { ReportedSide } from './reported-side.ts'
import { subjectsOf } from './subjects.ts'
import { survivingParent } from './surviving-parent.ts'

/** Finds where findings stand in the files of both sides, and what they are about. */
export function locateFindings(
  findings: readonly ReviewFinding[],
  base: ReportedSide,
  head: ReportedSide,
  client?: string,
): ReportedFinding[] {
  const [subjectInBase, subjectInHead] = [subjectsOf(base.api), subjectsOf(head.api)]
  return findings.map(({ base: before, head: after, clientLevel, values = [], ...finding }): ReportedFinding => {
    const anchor = after?.pointer ?? (before === undefined ? '' : survivingParent(base.api, head.api, before.pointer))
    return {
      ...finding,
      ...(before === undefined ? {} : { base: placeOf(base, before) }),
      ...(after === undefined ? {} : { head: placeOf(head, after) }),
      anchor: placeOf(head, { pointer: anchor }),
      clients: client === undefined || clientLevel === 'annotation' ? [] : [client],
      values,
      docs: pageOf(finding),
      // What callers know it by is what it was called before.
      subject: before === undefined ? subjectInHead(anchor) : subjectInBase(before.pointer),
    }
  })
}

/** Where a node of a side's document stands in its files. */
export function placeOf({ api, folder }: ReportedSide, { pointer }: ReviewPlace): ReportedPlace {
  const { file, line, column, pointer: inFile } = api.locate(pointer)
  return { file: relativePath(folder, file), line, column, pointer: inFile }
}
