import { namesIn } from '@concord-api/findings'
import { isObject, joinPointer, valueAt } from '@concord-api/model'

import type { FixOf } from './fix-of.ts'
import { inResponses, usualReference } from './usual-reference.ts'

/** Documents a header as most responses do: with a reference to the same header. */
export const rateLimitHeaders: FixOf = ({ finding, file, loaded }) => {
  const { limit, remaining, reset, retryAfter } = loaded.api.conventions?.wire.rateLimit ?? {}
  const names = namesIn(finding.message)
  const name = [limit, remaining, reset, retryAfter].map((place) => place?.at).find((at) => names.includes(at ?? ''))
  const node = valueAt(loaded.files.get(file), finding.pointer)
  if (name === undefined || !isObject(node)) return undefined
  const value = usualReference(loaded, inResponses(loaded, name), file)
  if (value === undefined) return undefined
  if (finding.pointer.endsWith('/headers')) {
    return [{ file, op: 'add', pointer: joinPointer(finding.pointer, name), value }]
  }
  return [{ file, op: 'add', pointer: joinPointer(finding.pointer, 'headers'), value: { [name]: value } }]
}
