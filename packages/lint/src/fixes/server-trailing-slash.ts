import { asString, valueAt } from '@concord-api/model'

import type { FixOf } from './fix-of.ts'

/** Takes the slash off the end of a server's address. */
export const serverTrailingSlash: FixOf = ({ finding, file, loaded }) => {
  const url = asString(valueAt(loaded.files.get(file), finding.pointer))
  if (url === undefined) return undefined
  return [{ file, op: 'replace', pointer: finding.pointer, value: url.replace(/\/+$/, '') }]
}
