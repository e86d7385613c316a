import { type Api, isObject, type LocatedSchema } from '@concord-api/model'

import { schemasFrom } from './reachable-schemas.ts'

/** Schemas without an example in them, so that what several bodies hold is looked through once. */
const without = new WeakSet<object>()

/** Whether a schema has an example, or anything in it has: enough to make an example of the whole. */
export function hasExample(api: Api, start: LocatedSchema): boolean {
  const looked: object[] = []
  for (const { schema } of schemasFrom(api, [start], without)) {
    if (!isObject(schema)) continue
    if (schema['example'] !== undefined || schema['examples'] !== undefined) return true
    looked.push(schema)
  }
  for (const schema of looked) without.add(schema)
  return false
}
