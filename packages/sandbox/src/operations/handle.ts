import { exampleOf } from '../answer/example.ts'
import { findItems, itemsOf, type Payload } from '../answer/payload.ts'
import { createPresenter, presentValue } from '../answer/present.ts'
import { bodyOf, type Result } from '../answer/success.ts'
import { successOf, type Success } from '../answer/success-response.ts'
import { addressOf, inForm } from '../answer/address.ts'
import { setField } from '../http/header-fields.ts'
import { Refusal } from '../refusal.ts'
import { hasType } from '../schema/fits.ts'
import type { Entry } from '../records/entry.ts'
import { type Call, expressionInput, type Workings } from './call.ts'
import { checkParents, findEntry, kindOf } from './find-entry.ts'
import { list } from './list.ts'
import { checkOwnRules } from './rules.ts'
import { create, remove, startMonitor, update, type Written } from './write.ts'
import { valueAt } from '@concord-api/model'

/** What is answered to a request that was done. */
export interface Handled {
  readonly result: Result
  readonly body: unknown
}

/**
 * Does what an operation does.
 * @throws {Refusal} when it cannot be done.
 */
export async function handle(workings: Workings, call: Call, headers: Headers): Promise<Handled> {
  const { plan } = call
  if (plan.does === 'list' && itemsOf(workings, plan.operation, true) !== undefined)
    return handleList(workings, call, headers)
  if (plan.does === 'get') {
    await checkOwnRules(workings, call)
    return respondWith(workings, call, headers, { success: 'done', entry: await findEntry(workings, call) })
  }
  if (plan.does === 'create') return respondWith(workings, call, headers, await create(workings, call))
  if (plan.does === 'update' || plan.does === 'replace') {
    return respondWith(workings, call, headers, await update(workings, call))
  }
  if (plan.does === 'delete') return respondWith(workings, call, headers, await remove(workings, call))
  await checkParents(workings, call)
  await checkOwnRules(workings, call)
  return respondWith(workings, call, headers, undefined)
}

async function handleList(workings: Workings, call: Call, headers: Headers): Promise<Handled> {
  const { operation, collection } = call.plan
  await checkOwnRules(workings, call)
  const response = documented(workings, call, 'done')
  const place = itemsOf(workings, operation, true) as Payload
  const page = await list(workings, call)
  const schemas = place.item.map(({ schema }) => schema)
  const presenter = createPresenter(workings, call, kindOf(workings, collection), schemas)
  const items: unknown[] = []
  for (const entry of page.entries) items.push(await presenter.present(entry))
  const result = { response, page, payload: { at: place.at, value: items } }
  return { result, body: await bodyOf(workings, call, result, headers) }
}

async function respondWith(
  workings: Workings,
  call: Call,
  headers: Headers,
  written: Written | undefined,
): Promise<Handled> {
  const { operation } = call.plan
  const success = written?.success ?? 'done'
  const response = documented(workings, call, success)
  const place =
    success === 'existing' ? findItems(workings, operation, false, response) : itemsOf(workings, operation, false)
  const entry = written?.entry
  const monitor = entry === undefined ? undefined : await startMonitor(workings, call, entry)
  if (entry !== undefined)
    address(workings, call, response.status, monitor?.entry ?? entry, monitor !== undefined, success, headers)
  const payload =
    place === undefined ? undefined : { at: place.at, value: await payloadOf(workings, call, place, written) }
  const input = { record: entry?.value, value: entry?.value }
  const result = { response, payload: payload?.value === undefined ? undefined : payload, input }
  return { result, body: await bodyOf(workings, call, result, headers) }
}

async function payloadOf(
  workings: Workings,
  call: Call,
  place: Payload,
  written: Written | undefined,
): Promise<unknown> {
  const { plan } = call
  const schemas = place.item.map(({ schema }) => schema)
  const entry = written?.entry
  if (plan.settings.result !== undefined) {
    const input = expressionInput(call, { record: entry?.value, value: entry?.value })
    const value = await workings.expressions.evaluate(plan.settings.result, input)
    return presentValue(workings, schemas, value, undefined)
  }
  // A result that cannot be an entry, such as a sentence, is that of the document's example.
  if (entry !== undefined && written?.success !== 'deleted' && hasType(workings.shapes.of(schemas), {})) {
    return createPresenter(workings, call, kindOf(workings, plan.collection), schemas).present(entry)
  }
  if (entry !== undefined) return undefined
  const example = exampleOf(workings, documented(workings, call, 'done'))
  return presentValue(workings, schemas, valueAt(example, place.at), undefined)
}

/** Sets the headers that say where something is: what was made, or what tells of its progress. */
function address(
  workings: Workings,
  call: Call,
  status: string,
  entry: Entry,
  isMonitor: boolean,
  success: Success,
  headers: Headers,
): void {
  const { wire } = workings.api.conventions ?? {}
  const isAccepted = status === String(wire?.accepted?.status)
  const place = isAccepted ? wire?.accepted?.monitor : success === 'created' ? wire?.create?.location : undefined
  const collection = isMonitor ? call.plan.settings.monitor?.collection : call.plan.collection
  const path = addressOf(workings, kindOf(workings, collection ?? ''), entry)
  if (place?.in !== 'header' || path === undefined) return
  const header = documented(workings, call, success).headers.find(
    ({ name }) => name.toLowerCase() === place.at.toLowerCase(),
  )
  const schema = header?.schema?.schema
  setField(
    headers,
    place.at,
    inForm(path, typeof schema === 'object' && schema['format'] === 'uri' ? 'uri' : undefined, call.origin),
  )
}

function documented({ api }: Workings, { plan }: Call, success: Success): Result['response'] {
  const response = successOf(api, plan.operation, success)
  if (response === undefined)
    throw new Refusal('not-implemented', 'The document describes no success of this operation.')
  return response
}
