import { type Api, joinPointer, type Operation, wordsOf } from '@concord-api/model'

import { normalName } from '../normal-name.ts'
import { isRecord, isText, isTime, mayBeNumber, type View, viewOf } from '../schema/view.ts'
import { type List, singular } from './items.ts'
import type { Candidate } from './parameter-roles.ts'

/** The member of the last item that is sent for the next page, and how it was found. */
export interface LastItem {
  /** JSON Pointer into the body: `/data/-1/id`. */
  readonly at: string
  readonly certain: boolean
}

/** Finds in the items what a parameter like `after` takes: a time for a time, an id for an id. */
export function lastItem(api: Api, operation: Operation, list: List, sent: Candidate): LastItem | undefined {
  const item = viewOf(api, list.items)
  const found = isTime(sent.view) ? timeOf(api, operation, item) : idOf(api, operation, item)
  return found && { at: `${list.at}/-1${found.at}`, certain: found.certain }
}

function idOf(api: Api, operation: Operation, item: View): LastItem | undefined {
  // What names an item elsewhere in the paths is what tells items apart: `/members/{user_id}`.
  for (const name of itemParameters(api, operation)) {
    const named = propertyCalled(item, name)
    if (named !== undefined) return { at: joinPointer('', named), certain: true }
    const [, owner, own] = /^(.+?)[-_.]?(id|key|name)$/i.exec(name) ?? []
    const inside = owner === undefined || own === undefined ? undefined : propertyCalled(item, owner)
    if (inside === undefined || owner === undefined || own === undefined) continue
    // The `id` of a `book`, not the book of a member of a shelf.
    const id = propertyCalled(viewOf(api, item.properties.get(inside) ?? []), own)
    if (id !== undefined && !isAbout(operation, owner)) return { at: joinPointer('', inside, id), certain: true }
  }
  const own = propertyCalled(item, 'id')
  if (own !== undefined) return { at: joinPointer('', own), certain: true }
  const ofResource = propertyCalled(item, `${singular(operation.resource)}id`)
  if (ofResource !== undefined) return { at: joinPointer('', ofResource), certain: true }
  const ids = [...item.properties].filter(([name, at]) => /(^|_|[a-z])(id|uuid|key)$/i.test(name) && isScalar(api, at))
  return ids.length === 1 && ids[0] !== undefined ? { at: joinPointer('', ids[0][0]), certain: false } : undefined
}

/** The parameters that follow this path in others: `user_id` for `/members`, where there is `/members/{user_id}`. */
function itemParameters(api: Api, { path }: Operation): string[] {
  const names = api.operations.flatMap((other) => {
    if (!other.path.startsWith(`${path}/{`)) return []
    const [, name] = /^\{([^{}]+)\}$/.exec(other.path.slice(path.length + 1)) ?? []
    return name === undefined ? [] : [name]
  })
  return [...new Set(names)]
}

/** Whether an operation is about the things that a name names: `/books` about `book`. */
function isAbout({ resource }: Operation, name: string): boolean {
  return normalName(singular(resource)) === normalName(name)
}

/** The time by which items are in order: the one the path speaks of (`/archived`: `archive_timestamp`), or the only one. */
function timeOf(api: Api, operation: Operation, item: View): LastItem | undefined {
  const times = timesIn(api, item, '')
  const said = new Set([operation.path, operation.id].flatMap(wordsOf).map(stem))
  const spoken = times.filter(({ name }) =>
    wordsOf(name)
      .map(stem)
      .some((word) => said.has(word)),
  )
  if (spoken[0] !== undefined) return { at: spoken[0].at, certain: spoken.length === 1 }
  const own = times.filter(({ depth }) => depth === 0)
  return own.length === 1 && own[0] !== undefined ? { at: own[0].at, certain: true } : undefined
}

interface Time {
  readonly name: string
  readonly at: string
  readonly depth: number
}

function timesIn(api: Api, view: View, at: string, depth = 0): Time[] {
  return [...view.properties].flatMap(([name, schemas]): Time[] => {
    const property = viewOf(api, schemas)
    if (isText(property) && isTime(property)) return [{ name, at: joinPointer(at, name), depth }]
    return depth === 0 && isRecord(property) ? timesIn(api, property, joinPointer(at, name), 1) : []
  })
}

/** What words of one family begin with: `archived`, `archive`. */
function stem(word: string): string {
  return singular(word).replace(/(ed|e)$/, '')
}

function propertyCalled({ properties }: View, name: string): string | undefined {
  return [...properties.keys()].find((key) => normalName(key) === normalName(name))
}

function isScalar(api: Api, at: Parameters<typeof viewOf>[1]): boolean {
  const view = viewOf(api, at)
  return isText(view) || mayBeNumber(view)
}
