import type { Sort } from '@concord-api/model'

import type { SortKey } from '../records/order.ts'
import type { ReadRequest } from '../request/read-request.ts'
import { namesIn, parameterAt } from './parameter-at.ts'

/** The order a list is asked for. */
export interface ListOrder {
  readonly keys: readonly SortKey[]
  /** Whether entries that the keys do not tell apart come newest first. */
  readonly descending: boolean
}

/** Reads the order of a list off a request; `usual` is the property it is ordered by when nobody says. */
export function sortKeys(sort: Sort | undefined, request: ReadRequest, usual: string | undefined): ListOrder {
  const plain = usual === undefined ? [] : [{ property: usual, descending: false }]
  if (sort === undefined) return { keys: plain, descending: false }
  const order = parameterAt(request, sort.order)
  const descending = sort.values !== undefined && order === sort.values[1]
  const keys = namesIn(parameterAt(request, sort.send)).map((name) => readKey(name, sort.descending))
  const used = keys.length === 0 ? plain : keys
  return { keys: descending ? used.map((key) => ({ ...key, descending: !key.descending })) : used, descending }
}

function readKey(name: string, mark: string | undefined): SortKey {
  const words = name.split(/\s+/)
  const property = words[0] ?? name
  if (mark !== undefined && property.startsWith(mark))
    return { property: property.slice(mark.length), descending: true }
  return { property, descending: words[1]?.toLowerCase() === 'desc' }
}
