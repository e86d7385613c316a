import { asArray, asString, member } from '@concord-api/model'

import type { Comparison } from '../engine/comparison.ts'
import type { Pair } from '../engine/pair.ts'
import { reportTexts } from '../engine/report-text.ts'
import type { Place, Side } from '../engine/side.ts'
import { pairByPath } from '../pair-by-path.ts'
import { operationAdded } from '../rules/operation-added.ts'
import { operationRemoved } from '../rules/operation-removed.ts'
import { webhookAdded } from '../rules/webhook-added.ts'
import { webhookRemoved } from '../rules/webhook-removed.ts'
import { compareOperations } from './compare-operations.ts'
import { type OperationAt, operationsIn } from './operations-in.ts'

/** Compares what two documents offer: the operations of their paths, and the webhooks that the API calls. */
export function compareDocuments(comparison: Comparison): void {
  const { base, head } = comparison
  comparePaths(comparison)
  compareWebhooks(comparison)
  const root: Pair = { parents: [], operation: undefined, sender: undefined }
  const info = (side: Side): { places: Place[] } => ({ places: [{ node: side.document['info'], pointer: '/info' }] })
  reportTexts(comparison, root, info(base), info(head), [
    'title',
    'summary',
    'description',
    'termsOfService',
    'contact',
    'license',
  ])
  const document = (side: Side): { places: Place[] } => ({ places: [{ node: side.document, pointer: '' }] })
  reportTexts(comparison, root, document(base), document(head), ['tags', 'externalDocs'])
}

function comparePaths(comparison: Comparison): void {
  const { base, head } = comparison
  const paired = pairByPath(pathOperations(base), pathOperations(head))
  for (const [before, there] of paired.base) {
    const pair = comparison.operation(before.id, 'callers')
    if (there !== undefined) {
      compareOperations({ comparison, pair, direction: 'request' }, before, there)
      continue
    }
    const { node, pointer } = before.operation
    const facts = { subject: `\`${before.method.toUpperCase()} ${before.path}\`` }
    const level = comparison.hasEnded(node) ? 'risky' : undefined
    comparison.report(pair, operationRemoved, undefined, { base: pointer }, facts, level)
  }
  for (const { id, method, path, operation } of paired.added) {
    const facts = { subject: `\`${method.toUpperCase()} ${path}\`` }
    comparison.report(
      comparison.operation(id, 'callers'),
      operationAdded,
      undefined,
      { head: operation.pointer },
      facts,
    )
  }
}

/** The API sends the request of a webhook, and reads the answer. */
function compareWebhooks(comparison: Comparison): void {
  const { base, head } = comparison
  const named = (side: Side): Map<string, OperationAt> => {
    const webhooks = { node: member(side.document, 'webhooks'), pointer: '/webhooks' }
    return new Map(operationsIn(side, webhooks, (name) => name).map((at) => [`${at.method} ${at.path}`, at]))
  }
  const after = named(head)
  for (const [key, before] of named(base)) {
    const there = after.get(key)
    after.delete(key)
    const pair = comparison.operation(before.id, 'api')
    const facts = { subject: `\`${before.path}\`` }
    const { node, pointer } = before.operation
    const level = comparison.hasEnded(node) ? 'risky' : undefined
    if (there === undefined) comparison.report(pair, webhookRemoved, undefined, { base: pointer }, facts, level)
    else compareOperations({ comparison, pair, direction: 'response' }, before, there)
  }
  for (const { id, path, operation } of after.values()) {
    const facts = { subject: `\`${path}\`` }
    comparison.report(comparison.operation(id, 'api'), webhookAdded, undefined, { head: operation.pointer }, facts)
  }
}

function pathOperations(side: Side): OperationAt[] {
  const ids = new Map(side.api.operations.map(({ id, method, path }) => [`${method.toLowerCase()} ${path}`, id]))
  return operationsIn(side, { node: member(side.document, 'paths'), pointer: '/paths' }, (path, method) =>
    ids.get(`${method} ${path}`),
  )
}

/** Whether any body is XML. */
export function speaksXml(document: unknown): boolean {
  let nodes: unknown[] = [document]
  while (nodes.length > 0) {
    const next: unknown[] = []
    for (const node of nodes) {
      if (typeof node !== 'object' || node === null) continue
      for (const [key, value] of Object.entries(node)) {
        if (
          /^[\w.+-]+\/(?:[\w.-]+\+)?xml\b/i.test(key) ||
          (key === 'contentType' && /xml/i.test(asString(value) ?? ''))
        )
          return true
        if (typeof value !== 'object') continue
        // Not spread: the arguments of a call are too many at some point.
        for (const child of Array.isArray(value) ? asArray(value) : [value]) next.push(child)
      }
    }
    nodes = next
  }
  return false
}
