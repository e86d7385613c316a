import type { Operation } from '@concord-api/model'

/** Whether nobody gets in without credentials: an empty requirement among the alternatives lets everyone in. */
export function needsCredentials({ security }: Operation): boolean {
  return security.length > 0 && security.every((requirement) => requirement.size > 0)
}
