import type { Operation, Wire } from '@concord-api/model'

import type { OperationPair } from '../match-operations.ts'
import { conventionChoiceChanged } from '../rules/convention-choice-changed.ts'
import type { WireChange } from './convention-finding.ts'
import { memberChanges, sameValue } from './member-change.ts'

const axes = ['select', 'sort', 'filter'] as const

type Axis = (typeof axes)[number]

/** Compares how callers choose, order and narrow what they get. */
export function* reviewChoices(from: Wire, to: Wire, pairs: readonly OperationPair[]): Iterable<WireChange> {
  for (const { base, head } of pairs) {
    for (const axis of axes) {
      const before = namesOf(from, axis, base)
      const after = namesOf(to, axis, head)
      const left = before.filter((name) => !after.includes(name))
      const came = after.filter((name) => !before.includes(name))
      const change = { rule: conventionChoiceChanged, operations: [base.id] }
      for (const name of before.filter((known) => after.includes(known))) {
        for (const member of memberChanges(from[axis].get(name), to[axis].get(name))) {
          const level = member.from === undefined ? 'safe' : undefined
          yield { ...change, ...member, level, path: [axis, name, ...member.path] }
        }
      }
      for (const name of left) yield { ...change, path: [axis, name], from: from[axis].get(name), to: undefined }
      for (const name of came) {
        yield { ...change, level: 'safe', path: [axis, name], from: undefined, to: to[axis].get(name) }
      }
    }
  }
}

/** The names of the ways an operation has; the model gives the ways themselves. */
function namesOf(wire: Wire, axis: Axis, operation: Operation): string[] {
  const ways = [operation[axis] ?? []].flat()
  return [...wire[axis]].filter(([, way]) => ways.some((own) => sameValue(own, way))).map(([name]) => name)
}
