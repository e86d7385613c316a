import { type Api, asObject, joinPointer, type LocatedSchema, resolveSchema, type Schema } from '@concord-api/model'
import { type Method, sampleArguments } from '@concord-api/surface'

/** Something of the document that may have an example: a parameter, a header, a body. */
export interface Exemplified {
  readonly pointer: string
  readonly schema: LocatedSchema | undefined
}

/** Lists of lists may have no end. */
const deepest = 3

/** An example of something: the document's own, else one that its schema allows. Undefined where neither says anything. */
export function sampleValue(api: Api, { pointer, schema }: Exemplified, depth = 0): unknown {
  const unknown = '\0'
  const parameter = { name: unknown, pointer, schema }
  // What finds the arguments of calls finds the first example of anything.
  const [value] = sampleArguments(api, { path: [{ parameter }], body: undefined } as unknown as Method).path
  if (value === unknown) return undefined
  return Array.isArray(value) && value.length === 0 ? itemOf(api, schema, depth) : value
}

/** A list that has to have something in it is better with one item than with none. */
function itemOf(api: Api, schema: LocatedSchema | undefined, depth: number): unknown[] {
  const list = schema && asObject(resolveSchema(api.document, schema)?.schema)
  if (schema === undefined || list?.['items'] === undefined || depth === deepest) return []
  const items = { schema: list['items'] as Schema, pointer: joinPointer(schema.pointer, 'items') }
  const value = sampleValue(api, { pointer: items.pointer, schema: items }, depth + 1)
  return value === undefined ? [] : [value]
}
