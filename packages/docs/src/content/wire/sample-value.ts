import { type Api, asObject, joinPointer, type LocatedSchema, resolveSchema, type Schema } from '@concord-api/model'
import { type Method, sampleArguments } from '@concord-api/surface'

/** Something of the document that may have an example: a parameter, a header, a body. */
export interface Exemplified {
  readonly pointer: string
  readonly schema: LocatedSchema | undefined
}

/** An example of something: the document's own, else one that its schema allows. Undefined where neither says anything. */
export function sampleValue(api: Api, { pointer, schema }: Exemplified): unknown {
  const unknown = '\0'
  const parameter = { name: unknown, pointer, schema }
  // What finds the arguments of calls finds the first example of anything.
  const [value] = sampleArguments(api, { path: [{ parameter }], body: undefined } as unknown as Method).path
  if (value === unknown) return undefined
  return Array.isArray(value) && value.length === 0 ? itemOf(api, schema) : value
}

/** A list that has to have something in it is better with one item than with none. */
function itemOf(api: Api, schema: LocatedSchema | undefined): unknown[] {
  const list = schema && asObject(resolveSchema(api.document, schema)?.schema)
  if (schema === undefined || list?.['items'] === undefined) return []
  const items = { schema: list['items'] as Schema, pointer: joinPointer(schema.pointer, 'items') }
  const value = sampleValue(api, { pointer: items.pointer, schema: items })
  return value === undefined ? [] : [value]
}
