import { asObject, isObject, type JsonObject, member, parsePointer, valueAt } from '@concord-api/model'

import { complete } from '../schema/complete.ts'
import type { Shape } from '../schema/shape.ts'
import type { Entry } from '../records/entry.ts'
import type { Kind } from './kinds.ts'
import type { Workings } from './call.ts'
import { newId } from './new-id.ts'
import { parentProperty } from './find-entry.ts'

/**
 * An entry made of what is known of it: it gets an id, names what it belongs to, and has what answers must show of it.
 * `example` lends what nobody gave.
 */
export function newEntry(
  workings: Workings,
  kind: Kind,
  known: JsonObject,
  parents: Readonly<Record<string, string>>,
  example: unknown,
): Entry {
  const { records, clock, api } = workings
  const sequence = records.collection(kind.name).nextSequence()
  const value: Record<string, unknown> = { ...known }
  const id = idOf(workings, kind, value, parents, sequence)
  if (kind.key !== undefined) value[kind.key] ??= id
  nameParents(workings, kind, value, parents)
  const hypermedia = api.conventions?.wire.hypermedia?.links ?? '/_links'
  const ignored = new Set([parsePointer(hypermedia)[0], ...readProperties(kind)])
  for (const { schema } of kind.schemas) {
    const completion = {
      document: api.document,
      shapes: workings.shapes,
      missing: (_: string, shape: Shape) => timeFor(shape, clock()),
    }
    const completed = asObject(complete(completion, [schema], value, example))
    for (const [name, part] of Object.entries(completed)) if (!ignored.has(name)) value[name] ??= part
  }
  return { id: String(id), parents, sequence, value, since: clock() }
}

const readProperties = ({ settings }: Kind): string[] =>
  Object.entries(settings.properties ?? {}).flatMap(([name, { read }]) => (read === undefined ? [] : [name]))

function idOf(
  { api, shapes, random, matches, records }: Workings,
  kind: Kind,
  value: JsonObject,
  parents: Readonly<Record<string, string>>,
  sequence: number,
): number | string {
  const above = kind.parents.at(-1)
  if (kind.address?.singleton === true && above !== undefined) return parents[above.collection] ?? String(sequence)
  if (kind.key === undefined) return String(sequence)
  const given = member(value, kind.key)
  if (typeof given === 'string' || typeof given === 'number') return given
  const schemas = kind.schemas.flatMap(({ schema }) => shapes.of([schema]).properties.get(kind.key ?? '') ?? [])
  const first = schemas.slice(0, 1)
  const collection = records.collection(kind.name)
  const isFree = (id: number | string): boolean => collection.get(String(id)) === undefined
  const forms = [...first, ...idExample(api, kind)]
  return newId({ document: api.document, shapes, random, matches, isFree }, forms, collection.nextId())
}

/** The example of the path parameter that carries the id, as a schema. */
function idExample({ document }: Workings['api'], { address }: Kind): { readonly example: unknown }[] {
  const parameter = address?.operation.parameters.find(
    ({ name, in: where }) => where === 'path' && name === address.idParameter,
  )
  const node = parameter === undefined ? undefined : asObject(valueAt(document, parameter.pointer))
  return node?.['example'] === undefined ? [] : [{ example: node['example'] }]
}

/** Sets the properties that name what an entry belongs to, with the type their schema has. */
function nameParents(
  { shapes }: Workings,
  kind: Kind,
  value: Record<string, unknown>,
  parents: Readonly<Record<string, string>>,
): void {
  for (const { parameter, collection } of kind.parents) {
    const id = parents[collection]
    if (id === undefined || parentProperty(value, parameter, collection) !== undefined) continue
    for (const { schema } of kind.schemas) {
      for (const [name, schemas] of shapes.of([schema]).properties) {
        if (name === kind.key || parentProperty({ [name]: id }, parameter, collection) === undefined) continue
        const { types } = shapes.of(schemas)
        value[name] ??= types?.has('integer') === true || types?.has('number') === true ? Number(id) : id
      }
    }
  }
}

/** The present, for a time that an answer must have and nobody gave; one that may be null is not known. */
function timeFor({ format, types }: Shape, now: number): string | undefined {
  if (types?.has('null') === true) return undefined
  if (format === 'date-time') return new Date(now).toISOString()
  return format === 'date' ? new Date(now).toISOString().slice(0, 10) : undefined
}

/** What is common to all creations with the same content: its JSON with the members in order. */
export function fingerprintOf(body: unknown, parents: Readonly<Record<string, string>>): string {
  return JSON.stringify([parents, body], (_, value: unknown) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}
