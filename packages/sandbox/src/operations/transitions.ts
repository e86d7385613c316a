import { secondsOf } from '@concord-api/model'
import type { Entry } from '../records/entry.ts'
import type { Transition } from '../settings/settings.ts'
import type { Call, Workings } from './call.ts'
import { evaluateAll } from './call.ts'
import type { Kind } from './kinds.ts'

/** What happens by itself when its time has come. Looked at before a request is done, so that a clock alone decides. */
export async function advance(workings: Workings, changes: Call['changes']): Promise<void> {
  for (const kind of workings.kinds.values()) {
    for (const transition of kind.settings.transitions ?? []) await advanceKind(workings, kind, transition, changes)
  }
}

async function advanceKind(
  workings: Workings,
  kind: Kind,
  transition: Transition,
  changes: Call['changes'],
): Promise<void> {
  const { property, from, to, after, when, set } = transition
  const milliseconds = (secondsOf(after) ?? 0) * 1000
  const due = [...workings.records.collection(kind.name).entries].filter(
    ({ value, since }) => value[property] === from && since + milliseconds <= workings.clock(),
  )
  for (const entry of due) {
    // However late somebody looks, it happened when it was due.
    const time = entry.since + milliseconds
    const input = { value: entry.value }
    if (when !== undefined && (await workings.expressions.evaluate(when, input, time)) !== true) continue
    const more = await evaluateAll(workings, set, input, time)
    const next: Entry = {
      ...entry,
      value: { ...entry.value, ...more, [property]: to },
      since: time,
    }
    workings.records.put(kind.name, next)
    changes.push({ collection: kind.name, write: 'update', entry: next, before: entry })
  }
}
