import { asObject, type JsonObject } from '@concord-api/model'

import { exampleItem } from '../answer/example.ts'
import type { Success } from '../answer/success-response.ts'
import type { Entry } from '../records/entry.ts'
import { Refusal } from '../refusal.ts'
import { namesIn, parameterAt } from '../query/parameter-at.ts'
import { type Call, evaluateAll, expressionInput, type Workings } from './call.ts'
import { checkParents, findEntry, kindOf } from './find-entry.ts'
import type { Kind } from './kinds.ts'
import { merge, nullMeaning } from './merge.ts'
import { fingerprintOf, newEntry } from './new-entry.ts'
import { checkRules } from './rules.ts'
import { requestSchemas, sentBody } from './sent-body.ts'

/** What became of a write. */
export interface Written {
  readonly success: Success
  /** What it made, changed or removed; the last of several. */
  readonly entry: Entry
}

/** Adds an entry, or several where the settings say so. One that a repeated request would make again is not made. */
export async function create(workings: Workings, call: Call): Promise<Written | undefined> {
  await checkParents(workings, call)
  const { plan, request } = call
  const kind = kindOf(workings, plan.collection)
  const parents = parentsOf(call)
  const existing = workings.api.conventions?.wire.create?.existing
  const repeatable = plan.operation.responses.some(({ status }) => status === String(existing))
  const fingerprint = repeatable ? fingerprintOf(request.body, parents) : undefined
  const known = fingerprint === undefined ? undefined : workings.records.collection(kind.name).createdWith(fingerprint)
  if (known !== undefined) return { success: 'existing', entry: known }
  if (plan.settings.each === undefined) {
    const entry = await createOne(workings, call, kind, parents, undefined, fingerprint)
    return { success: 'created', entry }
  }
  const items = await workings.expressions.evaluate(plan.settings.each, expressionInput(call))
  let last: Entry | undefined
  await checkRules(workings, call, kind, { write: 'create', before: undefined, value: asObject(request.body), parents })
  for (const item of [items ?? []].flat()) last = await createOne(workings, call, kind, parents, item, undefined)
  return last === undefined ? undefined : { success: 'created', entry: last }
}

async function createOne(
  workings: Workings,
  call: Call,
  kind: Kind,
  parents: Readonly<Record<string, string>>,
  item: unknown,
  fingerprint: string | undefined,
): Promise<Entry> {
  const { plan } = call
  const body = item === undefined ? sentBody(workings, call) : {}
  const set = await evaluateAll(workings, plan.settings.set, expressionInput(call, { item, value: body }))
  const value = await withProperties(workings, call, kind, 'create', { ...body, ...set }, undefined)
  if (item === undefined) await checkRules(workings, call, kind, { write: 'create', before: undefined, value, parents })
  const made = newEntry(workings, kind, value, parents, exampleItem(workings, kind))
  if (workings.records.collection(kind.name).get(made.id) !== undefined) {
    throw new Refusal('rule', `There is already one with this ${kind.key ?? 'id'}.`)
  }
  const entry = fingerprint === undefined ? made : { ...made, fingerprint }
  put(workings, call, kind, 'create', entry)
  return entry
}

/** Changes an entry as the API's updates do: merges, replaces, or changes what a mask names. */
export async function update(workings: Workings, call: Call): Promise<Written> {
  const before = await findEntry(workings, call)
  const { plan } = call
  const kind = kindOf(workings, plan.collection)
  const changed = changedValue(workings, call, kind, before.value, sentBody(workings, call))
  const set = await evaluateAll(
    workings,
    plan.settings.set,
    expressionInput(call, { record: before.value, value: changed }),
  )
  const value = await withProperties(workings, call, kind, 'update', { ...changed, ...set }, before)
  await checkRules(workings, call, kind, { write: 'update', before, value, parents: before.parents })
  const entry = { ...before, value, since: workings.clock() }
  put(workings, call, kind, 'update', entry, before)
  return { success: 'done', entry }
}

function changedValue(workings: Workings, call: Call, kind: Kind, value: JsonObject, body: JsonObject): JsonObject {
  const { plan, request } = call
  const wire = workings.api.conventions?.wire
  const asked = requestSchemas(plan, request.mediaType)
  const named = wire?.update?.mask === undefined ? undefined : namesIn(parameterAt(request, wire.update.mask))
  const sent =
    named === undefined || named.length === 0
      ? body
      : Object.fromEntries(named.map((name) => [name, body[name] ?? null]))
  const semantics = wire?.update?.semantics ?? (plan.does === 'replace' ? 'replace' : 'merge-patch')
  if (plan.does === 'replace' && semantics === 'replace') {
    // What a caller cannot send is not theirs to remove.
    const sendable = workings.shapes.of(asked).properties
    return { ...Object.fromEntries(Object.entries(value).filter(([name]) => !sendable.has(name))), ...body }
  }
  const itemKeys = Object.fromEntries(
    Object.entries(kind.settings.properties ?? {}).flatMap(([name, { mergeBy }]) =>
      mergeBy === undefined ? [] : [[name, mergeBy]],
    ),
  )
  const merging = { shapes: workings.shapes, onNull: nullMeaning(wire?.update), itemKeys }
  return merge(
    merging,
    value,
    sent,
    asked,
    kind.schemas.map(({ schema }) => schema),
  )
}

export async function remove(workings: Workings, call: Call): Promise<Written> {
  const entry = await findEntry(workings, call)
  const kind = kindOf(workings, call.plan.collection)
  await checkRules(workings, call, kind, { write: 'delete', before: entry, value: undefined, parents: entry.parents })
  workings.records.delete(kind.name, entry.id)
  call.changes.push({ collection: kind.name, write: 'delete', entry })
  return { success: 'deleted', entry }
}

/** The entry that tells how far something is that takes a while, where the settings want one. */
export async function startMonitor(workings: Workings, call: Call, entry: Entry): Promise<Written | undefined> {
  const { monitor } = call.plan.settings
  if (monitor === undefined) return undefined
  const kind = kindOf(workings, monitor.collection)
  const value = await evaluateAll(workings, monitor.set, expressionInput(call, { record: entry.value }))
  const started = newEntry(workings, kind, value, {}, undefined)
  put(workings, call, kind, 'create', started)
  return { success: 'done', entry: started }
}

/** The values of the properties that the settings compute on a write. */
async function withProperties(
  workings: Workings,
  call: Call,
  kind: Kind,
  write: 'create' | 'update',
  value: JsonObject,
  before: Entry | undefined,
): Promise<JsonObject> {
  const current: Record<string, unknown> = { ...value }
  for (const [name, { value: expression, on }] of Object.entries(kind.settings.properties ?? {})) {
    if (expression === undefined || on?.includes(write) === false) continue
    const computed = await workings.expressions.evaluate(
      expression,
      expressionInput(call, { record: before?.value, value: current }),
    )
    if (computed !== undefined) current[name] = computed
  }
  return current
}

function parentsOf({ plan, request }: Call): Record<string, string> {
  const parents: Record<string, string> = {}
  for (const { parameter, collection } of plan.parents) parents[collection] = String(request.path[parameter])
  return parents
}

function put(
  workings: Workings,
  call: Call,
  kind: Kind,
  write: 'create' | 'update',
  entry: Entry,
  before?: Entry,
): void {
  workings.records.put(kind.name, entry)
  call.changes.push({ collection: kind.name, write, entry, ...(before !== undefined && { before }) })
}
