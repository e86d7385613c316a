import { isObject } from '@concord-api/model'

import { reportDeprecation } from '../engine/report-deprecation.ts'
import { reportTexts } from '../engine/report-text.ts'
import { operationIdChanged } from '../rules/operation-id-changed.ts'
import { sunsetMoved } from '../rules/sunset-moved.ts'
import { compareBodies } from './compare-bodies.ts'
import { compareCallbacks } from './compare-callbacks.ts'
import { compareParameters } from './compare-parameters.ts'
import { compareResponses } from './compare-responses.ts'
import { compareSecurity } from './compare-security.ts'
import { compareServers } from './compare-servers.ts'
import { type HttpPair, isUnchanged, otherWay } from './operation-pair.ts'
import type { OperationAt } from './operations-in.ts'
import { sunsetOf } from './sunset.ts'

/**
 * Compares two operations.
 * @param both With the way the operation's request travels: callers send it, but in a webhook the API does.
 */
export function compareOperations(both: HttpPair, base: OperationAt, head: OperationAt): void {
  const { comparison, pair, direction } = both
  if (direction === 'request') {
    compareSecurity(both, base, head)
    compareServers(both, base, head)
  }
  const isSame =
    base.path === head.path &&
    isUnchanged(comparison, base.operation, head.operation) &&
    isUnchanged(comparison, base.item, head.item)
  if (isSame) return
  const said = (at: OperationAt): { places: OperationAt['operation'][] } => ({ places: [at.operation] })
  reportTexts(comparison, pair, said(base), said(head), ['summary', 'description', 'externalDocs', 'tags'])
  const items = (at: OperationAt): { places: OperationAt['item'][] } => ({ places: [at.item] })
  reportTexts(comparison, pair, items(base), items(head), ['summary', 'description'])
  reportTexts(comparison, pair, said(base), said(head), ['operationId'], operationIdChanged)
  compareDeprecation(both, base, head)
  compareParameters(both, base, head)
  compareBodies(
    both,
    comparison.base.child(base.operation, 'requestBody'),
    comparison.head.child(head.operation, 'requestBody'),
  )
  const back = { ...both, direction: otherWay(direction) }
  const answers = {
    base: comparison.base.child(base.operation, 'responses'),
    head: comparison.head.child(head.operation, 'responses'),
  }
  if (isObject(answers.base.node) || isObject(answers.head.node)) compareResponses(back, answers.base, answers.head)
  compareCallbacks(
    back,
    comparison.base.child(base.operation, 'callbacks'),
    comparison.head.child(head.operation, 'callbacks'),
    compareOperations,
  )
}

function compareDeprecation({ comparison, pair }: HttpPair, base: OperationAt, head: OperationAt): void {
  const [before, after] = [
    comparison.base.child(base.operation, 'deprecated'),
    comparison.head.child(head.operation, 'deprecated'),
  ]
  reportDeprecation(
    comparison,
    pair,
    { value: before.node, pointer: base.operation.pointer },
    { value: after.node, pointer: head.operation.pointer },
  )
  const [from, to] = [sunsetOf(base.operation.node), sunsetOf(head.operation.node)]
  if (from === to) return
  const where = { base: base.operation.pointer, head: head.operation.pointer }
  const earlier = from !== undefined && to !== undefined && to < from
  const facts = { subject: `\`${head.method.toUpperCase()} ${head.path}\``, from: from ?? 'none', to: to ?? 'none' }
  comparison.report(pair, sunsetMoved, undefined, where, facts, earlier ? 'risky' : undefined)
}
