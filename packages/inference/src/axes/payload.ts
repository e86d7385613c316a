import { type Api, joinPointer, type Operation } from '@concord-api/model'

import type { Inferred } from '../inferred.ts'
import { normalName } from '../normal-name.ts'
import { singular } from '../pagination/items.ts'
import { successSchemas } from '../schema/bodies.ts'
import { isList, isRecord, viewOf } from '../schema/view.ts'
import { habit, mostFrequent, share } from '../share.ts'

/** Names of members that hold a result whatever it is. */
const envelopes = new Set('data result response payload body value item'.split(' '))
/** What may stand beside it. */
const beside = new Set(
  'meta metadata links included success ok status message messages code errors error warnings jsonapi requestid version statuscode timestamp time'.split(
    ' ',
  ),
)

/** Where results sit: single ones, and the items of lists that are not paginated. */
export function inferPayload(api: Api, paginated: ReadonlySet<string>): Inferred[] {
  const single = api.operations.filter((operation) => /^(get|update|replace|create)$/.test(operation.verb))
  const item = placeOf(single, (operation) => wrapperOf(api, operation), 'single results')
  const lists = api.operations.filter(({ verb, pointer }) => verb === 'list' && !paginated.has(pointer))
  const list = placeOf(lists, (operation) => listWrapperOf(api, operation), 'lists that are not paginated')
  const agree = list === undefined || item === undefined || list.value === item.value
  return [
    ...(item === undefined ? [] : [{ ...item, pointer: '/wire/payload/item' }]),
    ...(list === undefined || (agree && item !== undefined) ? [] : [{ ...list, pointer: '/wire/payload/list' }]),
  ]
}

/** Where one operation's result sits, and the member's name where it is the resource's. */
interface Wrapper {
  readonly at: string
  readonly key?: string
}

function placeOf(
  operations: readonly Operation[],
  read: (operation: Operation) => Wrapper | undefined,
  what: string,
): Omit<Inferred, 'pointer'> | undefined {
  const found = operations.flatMap((operation) => {
    const wrapper = read(operation)
    return wrapper === undefined ? [] : [{ operation, wrapper }]
  })
  const usual = mostFrequent(found.map(({ wrapper }) => wrapper.at))
  if (usual === undefined) return undefined
  const keys = found.flatMap(({ operation, wrapper }): [string, Readonly<Record<string, string>>][] =>
    wrapper.key === undefined || wrapper.at !== usual.value ? [] : [[operation.pointer, { key: wrapper.key }]],
  )
  const where = usual.value === '' ? 'are the whole body' : `sit in \`${usual.value}\``
  return {
    value: usual.value,
    ...habit(usual.count, found.length),
    evidence: `${share(usual.count, found.length, what)} ${where}`,
    ...(keys.length === 0 ? {} : { operations: new Map(keys) }),
  }
}

function wrapperOf(api: Api, operation: Operation): Wrapper | undefined {
  const view = viewOf(api, successSchemas(operation))
  if (!isRecord(view) || view.properties.size === 0) return undefined
  const names = [...view.properties.keys()]
  const main = names.filter((name) => !beside.has(normalName(name)))
  const [only] = main
  if (only === undefined || main.length > 1) return { at: '' }
  const inner = viewOf(api, view.properties.get(only) ?? [])
  if (!isRecord(inner)) return { at: '' }
  if (envelopes.has(normalName(only))) return { at: joinPointer('', only) }
  const resource = normalName(singular(operation.resource))
  return normalName(singular(only)) === resource ? { at: '/{key}', key: only } : { at: '' }
}

function listWrapperOf(api: Api, operation: Operation): Wrapper | undefined {
  const view = viewOf(api, successSchemas(operation))
  if (isList(view)) return { at: '' }
  const lists = [...view.properties].filter(([, at]) => isList(viewOf(api, at)))
  const [only] = lists
  if (only === undefined || lists.length > 1) return undefined
  if (envelopes.has(normalName(only[0])) || /^(items|results|values|records|entries|list)$/.test(normalName(only[0]))) {
    return { at: joinPointer('', only[0]) }
  }
  return { at: '/{key}', key: only[0] }
}
