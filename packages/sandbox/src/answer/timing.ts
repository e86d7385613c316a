import { isObject, valueAt, type Wire } from '@concord-api/model'

import type { Cause } from '../refusal.ts'
import { withValue } from './with-value.ts'

/** A refusal of these is decided before anything is done that could take time. */
const atTheDoor = new Set<Cause | undefined>(['forbidden', 'invalid-credentials', 'missing-credentials'])

/**
 * A body with the seconds that answering took, where the conventions have a place for that and the body has it. Where
 * nobody was let in, null stays null.
 */
export function withTiming(body: unknown, timing: Wire['timing'], milliseconds: number, why?: Cause): unknown {
  if (timing?.in !== 'body' || !isObject(body)) return body
  const known = valueAt(body, timing.at)
  if (known === undefined || (known === null && atTheDoor.has(why))) return body
  return withValue(body, timing.at, Math.round(milliseconds) / 1000)
}
