import { namesIn } from '@concord-api/findings'
import { isObject, joinPointer, valueAt } from '@concord-api/model'

import type { FixOf } from './fix-of.ts'
import { operationOf } from './operation-of.ts'
import { usualReference } from './usual-reference.ts'

/** Documents a status as most operations do: with a reference to their response. */
export const requiredStatuses: FixOf = (found) => {
  const { api, files } = found.loaded
  const operation = operationOf(found)
  const names = namesIn(found.finding.message)
  const status = (api.conventions?.require.statuses ?? []).map(String).find((required) => names.includes(required))
  if (operation === undefined || status === undefined) return undefined
  const { file, pointer } = api.locate(joinPointer(operation.pointer, 'responses'))
  if (!pointer.endsWith('/responses') || !isObject(valueAt(files.get(file), pointer))) return undefined
  const places = api.operations
    .filter(({ responses }) => responses.some((response) => response.status === status))
    .map((other) => joinPointer(other.pointer, 'responses', status))
  const value = usualReference(found.loaded, places, file)
  return value === undefined ? undefined : [{ file, op: 'add', pointer: joinPointer(pointer, status), value }]
}
