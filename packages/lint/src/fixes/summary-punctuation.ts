import { asString, valueAt } from '@concord-api/model'

import type { FixOf } from './fix-of.ts'

/** Takes the full stop off the end of a summary. */
export const summaryPunctuation: FixOf = ({ finding, file, loaded }) => {
  const summary = asString(valueAt(loaded.files.get(file), finding.pointer))
  if (summary === undefined) return undefined
  return [{ file, op: 'replace', pointer: finding.pointer, value: summary.trimEnd().replace(/\.$/, '') }]
}
