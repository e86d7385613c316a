import { type Api, groupBy, type Operation } from '@concord-api/model'

/** What operations are grouped by: their first tag, else what they work on. */
export function groupTitle({ tags, resource }: Operation): string {
  return (tags[0] ?? resource).replace(/\s+/g, ' ').trim() || 'Others'
}

/** Operations by their groups, both in the order of the document. */
export function operationGroups({ operations }: Pick<Api, 'operations'>): ReadonlyMap<string, readonly Operation[]> {
  return groupBy(operations, groupTitle)
}
