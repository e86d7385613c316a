import type { Operation } from '@concord-api/model'

import { camelCase } from './identifier.ts'
import { objectMembers } from './reserved.ts'

/** Operations by the resource they work on, in document order. */
export function groupOperations(operations: readonly Operation[]): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>()
  for (const operation of operations) {
    const name = groupName(operation)
    groups.set(name, [...(groups.get(name) ?? []), operation])
  }
  return groups
}

/** The name of the group that an operation is in: `users`. */
export function groupName({ resource }: Operation): string {
  const wish = camelCase(resource, 'root')
  return reservedGroups.has(wish) ? `${wish}Api` : wish
}

const reservedGroups = new Set(objectMembers)
