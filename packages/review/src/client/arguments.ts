import type { Method, Surface } from '@concord-api/surface'

import type { OperationPair } from '../match-operations.ts'
import { clientArgumentAdded } from '../rules/client-argument-added.ts'
import { clientArgumentRemoved } from '../rules/client-argument-removed.ts'
import { clientBodyChanged } from '../rules/client-body-changed.ts'
import type { TierChange } from '../tier-finding.ts'
import { callText, methodPairs } from './method-pairs.ts'

/**
 * Arguments that come or go although the parameter stays: one that has a single value is sent by itself, and is an
 * argument once it has two. What comes and goes with its parameter is a change of requests.
 */
export function* argumentChanges(
  before: Surface,
  after: Surface,
  pairs: readonly OperationPair[],
): Iterable<TierChange> {
  for (const { base, head } of methodPairs(before, after, pairs)) {
    const old = argumentsOf(base.method)
    const now = argumentsOf(head.method)
    const told = {
      base: base.method.operation.pointer,
      head: head.method.operation.pointer,
      operations: [base.method.operation.id],
    }
    const subject = callText(head)
    for (const [name, required] of now) {
      if (required && !old.has(name) && hasParameter(base.method, name)) {
        yield { rule: clientArgumentAdded, facts: { subject, what: nameIn(name) }, ...told }
      }
    }
    for (const name of old.keys()) {
      if (!now.has(name) && hasParameter(head.method, name)) {
        yield { rule: clientArgumentRemoved, facts: { subject, what: nameIn(name) }, ...told }
      }
    }
    const from = base.method.body?.mediaType
    const to = head.method.body?.mediaType
    // What is not accepted any more is a change of requests.
    const isStillAccepted = head.method.operation.requestBody?.content.some(({ name }) => name === from) === true
    if (from !== undefined && to !== undefined && from !== to && isStillAccepted) {
      yield { rule: clientBodyChanged, facts: { subject, from, to }, ...told }
    }
  }
}

/** Named arguments by the place and name of their parameter, and whether they have to be given. */
function argumentsOf({ query, headers, cookies }: Method): ReadonlyMap<string, boolean> {
  const given = [query, headers, cookies].flatMap((argument) => argument?.parameters ?? [])
  return new Map(given.map(({ parameter }) => [keyOf(parameter), parameter.required]))
}

function hasParameter({ operation }: Method, key: string): boolean {
  return operation.parameters.some((parameter) => keyOf(parameter) === key)
}

function keyOf({ in: where, name }: { readonly in: string; readonly name: string }): string {
  return `${where} ${where === 'header' ? name.toLowerCase() : name}`
}

function nameIn(key: string): string {
  return key.slice(key.indexOf(' ') + 1)
}
