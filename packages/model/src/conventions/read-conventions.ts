import { asArray, asObject, isObject, type JsonObject, member } from '../document/json.ts'
import type { Conventions, OperationConventions, Requirements } from './conventions.ts'
import type { Pagination } from './pagination.ts'
import type { Place } from './place.ts'
import { prune } from './prune.ts'
import type { ErrorShape, Filter, Select, Sort, Wire } from './wire.ts'

/**
 * The conventions a document declares, or undefined when it declares none. What is not valid in them is left out:
 * {@link validateConventions} reports it.
 */
export function readConventions(document: unknown): Conventions | undefined {
  const declared = member(document, 'x-conventions')
  if (!isObject(declared)) return undefined
  return { wire: readWire(declared['wire']), require: readRequirements(declared['require']) }
}

/** The `x-operation` of an operation object; empty when there is none. */
export function readOperationConventions(operation: unknown): OperationConventions {
  const declared = member(operation, 'x-operation')
  return declared === undefined ? {} : (asObject(prune('operation', declared)) as OperationConventions)
}

function readRequirements(declared: unknown): Requirements {
  const require = declared === undefined ? {} : asObject(prune('require', declared))
  return {
    statuses: asArray(require['statuses']) as readonly number[],
    naming: asObject(require['naming']) as Requirements['naming'],
    profile: require['profile'] as Requirements['profile'],
  }
}

function readWire(declared: unknown): Wire {
  // After pruning, members have the types of the vocabulary; what remains is to give places one form.
  const wire = declared === undefined ? {} : asObject(prune('wire', declared))
  const payload = places(asObject(wire['payload']))
  const item = (payload['item'] as Place | undefined) ?? { in: 'body', at: '' }
  const named = <T>(value: unknown): ReadonlyMap<string, T> => new Map(Object.entries(asObject(value)) as [string, T][])
  return {
    ...(wire as unknown as Wire),
    style: (wire['style'] as Wire['style'] | undefined) ?? 'resource',
    payload: { item, list: (payload['list'] as Place | undefined) ?? item },
    errors: asArray(wire['errors']).map((error) => readErrorShape(asObject(error))),
    credentials: asObject(wire['credentials']),
    environment: asObject(wire['environment']) as Wire['environment'],
    pagination: new Map(
      Object.entries(asObject(wire['pagination'])).map(([name, strategy]) => [
        name,
        readPagination(asObject(strategy)),
      ]),
    ),
    select: named<Select>(wire['select']),
    sort: named<Sort>(wire['sort']),
    filter: named<Filter>(wire['filter']),
    protocol: asObject(wire['protocol']),
    ...withPlaces(wire, 'create', ['location']),
    ...withPlaces(wire, 'accepted', ['monitor']),
    ...withPlaces(wire, 'deprecation', ['deprecated', 'sunset']),
    ...withPlaces(wire, 'webhooks', ['type']),
    ...places(pick(wire, ['trace', 'timing'])),
  }
}

const errorPlaces = ['message', 'code', 'type', 'title', 'detail', 'trace']

function readErrorShape(shape: JsonObject): ErrorShape {
  const fields = shape['fields']
  return {
    ...shape,
    ...places(pick(shape, errorPlaces)),
    ...(isObject(fields) ? { fields: { ...fields, at: readPlace(fields['at']) } } : {}),
  } as unknown as ErrorShape
}

function readPagination(strategy: JsonObject): Pagination {
  return { ...strategy, read: places(asObject(strategy['read'])) } as unknown as Pagination
}

/** A member of the wire in which some members are places. */
function withPlaces(wire: JsonObject, name: string, keys: readonly string[]): JsonObject {
  const value = wire[name]
  return isObject(value) ? { [name]: { ...value, ...places(pick(value, keys)) } } : {}
}

function places(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, place]) => [key, readPlace(place)]))
}

/** A bare string is a pointer into the body. */
function readPlace(value: unknown): unknown {
  if (typeof value === 'string') return { in: 'body', at: value }
  return isObject(value) ? { at: '', ...value } : value
}

function pick(value: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)))
}
