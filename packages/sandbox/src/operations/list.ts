import { sentPlaces } from '@concord-api/model'

import { Refusal } from '../refusal.ts'
import { listFilter } from '../query/list-filter.ts'
import { parameterAt } from '../query/parameter-at.ts'
import { sortKeys } from '../query/sort-keys.ts'
import type { Page } from '../pagination/page.ts'
import { takePage, wholeList } from '../pagination/take-page.ts'
import type { Entry } from '../records/entry.ts'
import type { FilterSettings } from '../settings/settings.ts'
import { type Call, evaluateAll, expressionInput, type Workings } from './call.ts'
import { belongs, checkParents, kindOf } from './find-entry.ts'

/** The page of a list that a request asks for. */
export async function list(workings: Workings, call: Call): Promise<Page> {
  await checkParents(workings, call)
  const { plan, request } = call
  const { operation } = plan
  const kind = kindOf(workings, plan.collection)
  const collection = workings.records.collection(kind.name)
  const { keys, descending } = sortKeys(operation.sort, request, kind.settings.order)
  const settings = kind.settings.filters ?? {}
  const operands = await evaluateAll(workings, computed(settings, request.query), expressionInput(call))
  const wanted = listFilter({ operation, properties: kind.properties, settings, operands }, request)
  const where = Object.entries(await evaluateAll(workings, plan.settings.where, expressionInput(call)))
  const tests: ((entry: Entry) => boolean)[] = []
  if (plan.parents.length > 0) tests.push((entry) => belongs(call, entry))
  if (wanted !== undefined) tests.push(({ value }) => wanted(value))
  if (where.length > 0) tests.push(({ value }) => where.every(([property, is]) => value[property] === is))
  const source = {
    sorted: collection.sorted(keys, descending),
    keys,
    find: (id: string) => collection.get(id),
    accepts: tests.length === 0 ? undefined : (entry: Entry) => tests.every((test) => test(entry)),
  }
  const strategy = operation.pagination?.strategy
  if (strategy === undefined) return wholeList(source)
  const places = new Map(sentPlaces(strategy).map(({ role, place }) => [role as string, place]))
  // A list whose next page is an address need not name the parameter in it.
  const isUnnamed = (role: string): boolean => role === 'cursor' && strategy.style === 'link' && !places.has(role)
  try {
    return takePage(
      strategy,
      (role) =>
        isUnnamed(role) ? (call.undeclared.get(cursorParameter) ?? undefined) : parameterAt(request, places.get(role)),
      source,
    )
  } catch (error) {
    throw error instanceof Refusal ? named(error, places) : error
  }
}

/** The expressions of the filters that a request asks for. */
function computed(
  filters: Readonly<Record<string, FilterSettings>>,
  query: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, { value }]) =>
      value === undefined || query[name] === undefined ? [] : [[name, value]],
    ),
  )
}

/** The parameter that carries a cursor in addresses, where the conventions do not name one. */
export const cursorParameter = 'cursor'

/** The same refusal, with the parameter's name in place of its role. */
function named(refusal: Refusal, places: ReadonlyMap<string, { readonly in: string; readonly name: string }>): Refusal {
  const [field] = refusal.details.fields ?? []
  const place = field === undefined ? undefined : places.get(field.name)
  if (field === undefined || place === undefined) return refusal
  const name = place.name.replace(/^\//, '').replaceAll('/', '.')
  const message = field.message.replace(field.name, name)
  const where = place.in === 'body' || place.in === 'header' ? place.in : 'query'
  return new Refusal(refusal.why, message, { ...refusal.details, fields: [{ ...field, in: where, name, message }] })
}
