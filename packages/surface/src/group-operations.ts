import type { Operation } from '@concord-api/model'

import { camelCase } from './identifier.ts'
import { objectMembers } from './reserved.ts'

/** Operations by the resource they work on, in document order. */
export function groupOperations(operations: readonly Operation[]): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>()
  for (const operation of operations) {
    const wish = camelCase(operation.resource, 'root')
    const name = reservedGroups.has(wish) ? `${wish}Api` : wish
    groups.set(name, [...(groups.get(name) ?? []), operation])
  }
  return groups
}

const reservedGroups = new Set(objectMembers)
