import { type Api, isObject, type LocatedSchema } from '@concord-api/model'

import { schemasFrom } from './reachable-schemas.ts'

/** Whether a schema has an example, or anything in it has: enough to make an example of the whole. */
export function hasExample(api: Api, schema: LocatedSchema): boolean {
  return schemasFrom(api, [schema]).some(
    ({ schema: part }) => isObject(part) && (part['example'] !== undefined || part['examples'] !== undefined),
  )
}
