import {
  asObject,
  isObject,
  type JsonObject,
  type Operation,
  type ParameterPlace,
  sentPlaces,
} from '@concord-api/model'

import { Refusal } from '../refusal.ts'
import { readProperty } from '../records/order.ts'
import type { ReadRequest } from '../request/read-request.ts'
import type { FilterSettings } from '../settings/settings.ts'
import { parseFilter, type Predicate } from './expression-filter.ts'
import { operatorNamed } from './operators.ts'
import { parameterAt } from './parameter-at.ts'

/** What is needed to know which parameters narrow a list. */
export interface Filtered {
  readonly operation: Operation
  /** The properties an entry can have. */
  readonly properties: { has(name: string): boolean }
  readonly settings: Readonly<Record<string, FilterSettings>>
  /** What the settings compute to compare with, by parameter. */
  readonly operands: Readonly<Record<string, unknown>>
}

/**
 * What entries a request wants: the operators or the expression it sends, and every parameter that is named like a
 * property or that the settings explain. Undefined where it wants all.
 * @throws {Refusal} for an expression that cannot be read.
 */
export function listFilter(filtered: Filtered, request: ReadRequest): Predicate | undefined {
  const { operation } = filtered
  const predicates = [...byParameters(filtered, request)]
  const sent = parameterAt(request, operation.filter?.send)
  if (operation.filter?.style === 'operators') predicates.push(...byOperators(asObject(sent)))
  if (operation.filter?.style === 'expression' && typeof sent === 'string') {
    predicates.push(byExpression(sent, operation.filter.send as ParameterPlace))
  }
  return predicates.length === 0 ? undefined : (value) => predicates.every((predicate) => predicate(value))
}

function* byParameters(
  { operation, properties, settings, operands }: Filtered,
  request: ReadRequest,
): Generator<Predicate> {
  const taken = reservedNames(operation)
  for (const { name, in: where } of operation.parameters) {
    const wanted = where === 'query' && !taken.has(name) ? request.query[name] : undefined
    if (wanted === undefined) continue
    const declared = Object.hasOwn(settings, name) ? settings[name] : undefined
    const operator = operatorNamed(declared?.operator ?? (Array.isArray(wanted) ? 'in' : 'eq'))
    if (operator === undefined || (declared === undefined && !properties.has(name))) continue
    const read = [declared?.property ?? name].flat()
    // Where there is nothing to compare with, nothing is wanted.
    const test = operator(declared?.value === undefined ? wanted : (operands[name] ?? []))
    const [only = name] = read
    yield read.length === 1
      ? (value) => test(readProperty(value, only))
      : (value) => read.some((property) => test(readProperty(value, property)))
  }
}

/** The query parameters that say something else than which entries are wanted. */
function reservedNames(operation: Operation): ReadonlySet<string> {
  let names = reserved.get(operation)
  if (names === undefined) reserved.set(operation, (names = new Set(readReservedNames(operation))))
  return names
}

const reserved = new WeakMap<Operation, ReadonlySet<string>>()

function readReservedNames({ pagination, select, sort, filter }: Operation): string[] {
  const places = [
    ...(pagination === undefined ? [] : sentPlaces(pagination.strategy).map(({ place }) => place)),
    ...select.map(({ send }) => send),
    sort?.send,
    sort?.order,
    filter?.send,
  ]
  return [
    ...Object.keys(pagination?.strategy.send.fixed ?? {}),
    ...places.flatMap((place) => (place?.in === 'query' ? [place.name] : [])),
  ]
}

/** `{ name: value }` or `{ name: { operator, value } }`. */
function* byOperators(filters: JsonObject): Generator<Predicate> {
  for (const [property, condition] of Object.entries(filters)) {
    const { operator, value: operand } = isObject(condition) ? condition : { operator: 'eq', value: condition }
    const test = operatorNamed(String(operator))?.(operand)
    if (test !== undefined) yield (value) => test(readProperty(value, property))
  }
}

function byExpression(text: string, place: ParameterPlace): Predicate {
  try {
    return parseFilter(text)
  } catch (error) {
    const message = `${place.name} cannot be read: ${(error as Error).message}`
    const where = place.in === 'body' ? 'body' : place.in
    throw new Refusal('invalid-request', message, {
      fields: [{ in: where, name: place.name, message, code: 'expression' }],
    })
  }
}
