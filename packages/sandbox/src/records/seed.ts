import { asObject, isObject, type JsonObject } from '@concord-api/model'

import { exampleItem, exampleItems } from '../answer/example.ts'
import { parentProperty } from '../operations/find-entry.ts'
import type { Kind } from '../operations/kinds.ts'
import { fingerprintOf, newEntry } from '../operations/new-entry.ts'
import { pickSendable, requestSchemas } from '../operations/sent-body.ts'
import type { Workings } from '../operations/call.ts'

/**
 * Puts the records of the settings in their collections; a collection without any has what the document's examples
 * show. What others belong to comes first.
 * @throws {TypeError} when a record of the settings names nothing that it could belong to.
 */
export function seed(workings: Workings): void {
  const kinds = [...workings.kinds.values()].toSorted((one, other) => one.parents.length - other.parents.length)
  for (const kind of kinds) {
    const given = kind.settings.records
    for (const value of given ?? shownRecords(workings, kind)) {
      const parents = parentsOf(workings, kind, value)
      if (parents !== undefined) {
        const entry = newEntry(workings, kind, value, parents, exampleItem(workings, kind))
        workings.records.put(kind.name, { ...entry, ...fingerprint(workings, kind, value, parents) })
      } else if (given !== undefined) {
        throw new TypeError(`a record of "${kind.name}" does not say what it belongs to: ${JSON.stringify(value)}`)
      }
    }
  }
}

/** What a record was created with, as if a request had, where a repeated creation is answered with what is there. */
function fingerprint(
  { api, shapes }: Workings,
  { plans }: Kind,
  value: JsonObject,
  parents: Readonly<Record<string, string>>,
): { readonly fingerprint?: string } {
  const existing = String(api.conventions?.wire.create?.existing)
  const creation = plans.find(
    ({ does, operation }) => does === 'create' && operation.responses.some(({ status }) => status === existing),
  )
  if (creation === undefined) return {}
  return { fingerprint: fingerprintOf(pickSendable(shapes, requestSchemas(creation), value), parents) }
}

/** The entries that examples of reading and listing show; what comes of a creation is not there yet. */
function shownRecords(workings: Workings, kind: Kind): JsonObject[] {
  const plans = kind.plans.filter(({ does }) => does === 'get' || does === 'list')
  const shown = new Map<unknown, JsonObject>()
  for (const item of exampleItems(workings, { ...kind, plans })) {
    const id = kind.key === undefined ? shown.size : asObject(item)[kind.key]
    if (isObject(item) && !shown.has(id)) shown.set(id, item)
  }
  return [...shown.values()]
}

/** The ids of what a record belongs to, from the one it names up; undefined where it names none that is there. */
export function parentsOf(
  { records, kinds }: Workings,
  kind: Kind,
  value: JsonObject,
): Record<string, string> | undefined {
  const nearest = kind.parents.at(-1)
  if (nearest === undefined) return {}
  const named = parentProperty(value, nearest.parameter, nearest.collection)
  const above = records.collection(nearest.collection)
  if (named === undefined) return above.size === 0 && kinds.get(nearest.collection)?.grows !== true ? {} : undefined
  const entry = above.get(String(named))
  if (entry === undefined && above.size > 0) return undefined
  return { ...entry?.parents, [nearest.collection]: String(named) }
}
