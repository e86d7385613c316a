import { member } from '@concord-api/model'

import { Refusal } from '../refusal.ts'
import type { Entry } from '../records/entry.ts'
import { type Call, evaluateAll, expressionInput, type Workings } from './call.ts'
import type { Kind } from './kinds.ts'
import { singular } from './singular.ts'

/**
 * The entry an operation works on.
 * @throws {Refusal} when it, or something it belongs to, is not there.
 */
export async function findEntry(workings: Workings, call: Call): Promise<Entry> {
  const { plan } = call
  const kind = kindOf(workings, plan.collection)
  await checkParents(workings, call)
  const id = await idOf(workings, call, kind)
  const entry = id === undefined ? undefined : workings.records.collection(plan.collection).get(String(id))
  if (entry === undefined || !belongs(call, entry)) throw await notFound(workings, call, kind)
  return entry
}

/** @throws {Refusal} when something in the path above what an operation works on is not there. */
export async function checkParents(workings: Workings, call: Call): Promise<void> {
  const { request, plan } = call
  for (const [index, { parameter, collection }] of plan.parents.entries()) {
    const kind = workings.kinds.get(collection)
    const entries = workings.records.collection(collection)
    // What no operation lists, reads or adds cannot be told to be missing.
    if (kind === undefined || (entries.size === 0 && !kind.grows)) continue
    const entry = entries.get(String(request.path[parameter]))
    const above = plan.parents.slice(0, index)
    const isThere = entry !== undefined && above.every((parent) => matches(call, entry, parent))
    if (!isThere) throw await notFound(workings, call, kind)
  }
}

/** Whether an entry belongs to what stands above it in the path of a request. */
export function belongs(call: Call, entry: Entry): boolean {
  return call.plan.parents.every((parent) => matches(call, entry, parent))
}

function matches(
  { request }: Call,
  entry: Entry,
  { parameter, collection }: { parameter: string; collection: string },
): boolean {
  const known = entry.parents[collection] ?? parentProperty(entry.value, parameter, collection)
  return known === undefined || String(known) === String(request.path[parameter])
}

/** The property of an entry that names what it belongs to: `server`, `server_id`, `serverId`. */
export function parentProperty(value: object, parameter: string, collection: string): unknown {
  const one = singular(collection)
  for (const name of [parameter, one].flatMap((word) => [word, `${word}_id`, `${word}Id`])) {
    const found = member(value, name)
    if (typeof found === 'string' || typeof found === 'number') return found
  }
  return undefined
}

async function idOf(workings: Workings, { plan, request, ...call }: Call, kind: Kind): Promise<unknown> {
  const { key } = plan.settings
  if (key !== undefined) return workings.expressions.evaluate(key, expressionInput({ plan, request, ...call }))
  if (plan.idParameter !== undefined) return request.path[plan.idParameter]
  const above = plan.parents.at(-1)
  if (plan.singleton && above !== undefined) return request.path[above.parameter]
  return kind.key === undefined ? undefined : (member(request.body, kind.key) ?? request.query[kind.key])
}

export async function notFound(workings: Workings, call: Call, kind: Kind): Promise<Refusal> {
  const { message, answer, members } = kind.settings.notFound ?? {}
  return new Refusal('not-found', message ?? `There is no such ${singular(kind.name).replace(/[-_]/g, ' ')}.`, {
    ...(answer !== undefined && { answer }),
    members: await evaluateAll(workings, members, expressionInput(call)),
  })
}

export function kindOf(workings: Workings, collection: string): Kind {
  const kind = workings.kinds.get(collection)
  if (kind === undefined) throw new TypeError(`the settings name a collection that is not there: ${collection}`)
  return kind
}
