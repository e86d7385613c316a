import {
  isJson,
  isObject,
  joinPointer,
  type JsonObject,
  type LocatedSchema,
  type MediaType,
  type Operation,
  type Place,
  type Response,
  schemaAt,
} from '@concord-api/model'

import type { Environment } from '../environment.ts'
import { fits } from '../schema/fits.ts'
import { successOf } from './success-response.ts'
import { withValue } from './with-value.ts'

/** Where the result of an operation sits in its answer, and what it looks like. */
export interface Payload {
  /** JSON Pointer into the body. */
  readonly at: string
  /** The schema of a single result, or of an item of a list. */
  readonly item: readonly LocatedSchema[]
}

export function jsonOf(response: Response | undefined): MediaType | undefined {
  return response?.content.find(({ name }) => isJson(name))
}

/**
 * Where an operation's result sits: as the conventions say; where they say nothing of a list, in the body's only list.
 * Undefined where the answer has no such thing.
 */
export function itemsOf(environment: Environment, operation: Operation, isList: boolean): Payload | undefined {
  const places = isList ? listPlaces : singlePlaces
  if (!places.has(operation)) places.set(operation, findItems(environment, operation, isList))
  return places.get(operation)
}

const listPlaces = new WeakMap<Operation, Payload | undefined>()
const singlePlaces = new WeakMap<Operation, Payload | undefined>()

/** Where the result sits in one of the answers of an operation. */
export function findItems(
  environment: Environment,
  operation: Operation,
  isList: boolean,
  response = successOf(environment.api, operation, operation.verb === 'create' ? 'created' : 'done'),
): Payload | undefined {
  const body = jsonOf(response)?.schema
  if (body === undefined) return undefined
  const place: Place = operation.pagination?.strategy.read.items ?? operation.payload
  if (place.in !== 'body') return undefined
  const located = schemaOf(environment, body, place.at)
  if (!isList) return located === undefined ? undefined : { at: place.at, item: [located] }
  const items = itemSchema(environment, located)
  if (items !== undefined) return { at: place.at, item: [items] }
  return onlyList(environment, body)
}

/** The schema at a place of a body; where the body has several forms, of that of a success. */
function schemaOf(environment: Environment, body: LocatedSchema, at: string): LocatedSchema | undefined {
  const direct = schemaAt(environment.api.document, body, at)
  if (direct !== undefined) return direct
  const success = successBody(environment)
  for (const schema of environment.shapes.of([body.schema]).choices.flat()) {
    if (!isObject(schema) || !fits(environment.shapes, [schema], success)) continue
    const found = schemaOf(environment, { schema, pointer: body.pointer }, at)
    if (found !== undefined) return found
  }
  return undefined
}

/** What every body of a success has: its outcome, where the conventions declare one. */
export function successBody({ api }: Environment): JsonObject {
  const outcome = api.conventions?.wire.outcome
  return outcome === undefined ? {} : (withValue({}, outcome.at, outcome.success[0]) as JsonObject)
}

function itemSchema({ shapes }: Environment, list: LocatedSchema | undefined): LocatedSchema | undefined {
  if (list === undefined) return undefined
  const shape = shapes.of([list.schema])
  const [items] = shape.items
  if (items === undefined || shape.types?.has('array') === false) return undefined
  return { schema: items as LocatedSchema['schema'], pointer: `${list.pointer}/items` }
}

function onlyList(environment: Environment, body: LocatedSchema): Payload | undefined {
  const lists = [...environment.shapes.of([body.schema]).properties].flatMap(([name, [schema]]) => {
    const items = itemSchema(environment, {
      schema: schema as LocatedSchema['schema'],
      pointer: joinPointer(body.pointer, 'properties', name),
    })
    return items === undefined ? [] : [{ at: joinPointer('', name), item: [items] }]
  })
  return lists.length === 1 ? lists[0] : undefined
}
