import { asArray, asObject, asString, isObject, type JsonObject, joinPointer } from '@concord-api/model'

import { reportTexts } from '../engine/report-text.ts'
import type { Place, Side } from '../engine/side.ts'
import { serverAdded } from '../rules/server-added.ts'
import { serverRemoved } from '../rules/server-removed.ts'
import { serverVariableChanged } from '../rules/server-variable-changed.ts'
import { serverVariableWidened } from '../rules/server-variable-widened.ts'
import type { HttpPair } from './operation-pair.ts'
import type { OperationAt } from './operations-in.ts'

/** Compares the servers of an operation, its own or those it inherits. */
export function compareServers({ comparison, pair }: HttpPair, base: OperationAt, head: OperationAt): void {
  const before = serversOf(comparison.base, base)
  const after = serversOf(comparison.head, head)
  if (before.list.pointer === after.list.pointer && comparison.unchanged.has(before.list.node)) return
  for (const [key, server] of before.servers) {
    const there = after.servers.get(key)
    const facts = { subject: `\`${asString(asObject(server.node)['url'])}\`` }
    if (there === undefined) {
      comparison.report(pair, serverRemoved, undefined, { base: server.pointer }, facts)
      continue
    }
    reportTexts(comparison, pair, { places: [server] }, { places: [there] }, ['description'])
    compareVariables({ comparison, pair, direction: 'request' }, server, there)
  }
  for (const [key, server] of after.servers) {
    if (before.servers.has(key)) continue
    const facts = { subject: `\`${asString(asObject(server.node)['url'])}\`` }
    comparison.report(pair, serverAdded, undefined, { head: server.pointer }, facts)
  }
}

function compareVariables({ comparison, pair }: HttpPair, base: Place, head: Place): void {
  const [before, after] = [comparison.base.child(base, 'variables'), comparison.head.child(head, 'variables')]
  const [old, now] = [asObject(before.node), asObject(after.node)]
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const [one, other] = [comparison.base.child(before, name), comparison.head.child(after, name)]
    reportTexts(comparison, pair, { places: [one] }, { places: [other] }, ['description'])
    const [from, to] = [asObject(one.node), asObject(other.node)]
    const where = {
      base: isObject(one.node) ? one.pointer : undefined,
      head: isObject(other.node) ? other.pointer : undefined,
    }
    const lost = valuesOf(from).filter((value) => valuesOf(to).length > 0 && !valuesOf(to).includes(value))
    const narrowed = lost.length > 0 || (valuesOf(from).length === 0 && valuesOf(to).length > 0)
    const wider = valuesOf(to).join('\n') !== valuesOf(from).join('\n')
    if (!narrowed && !wider && from['default'] === to['default']) continue
    const rule = narrowed || from['default'] !== to['default'] ? serverVariableChanged : serverVariableWidened
    comparison.report(pair, rule, undefined, where, { subject: `\`${name}\`` })
  }
}

function valuesOf(variable: JsonObject): readonly string[] {
  return asArray(variable['enum']).map(String).toSorted()
}

/** The servers by address; a slash at the end makes no difference. */
function serversOf(side: Side, { item, operation }: OperationAt): { list: Place; servers: Map<string, Place> } {
  const lists = [
    side.child(operation, 'servers'),
    side.child(item, 'servers'),
    { node: side.document['servers'], pointer: '/servers' },
  ]
  const list = lists.find(({ node }) => Array.isArray(node) && node.length > 0) ?? { node: [], pointer: '/servers' }
  const servers = new Map<string, Place>()
  for (const [index, node] of asArray(list.node).entries()) {
    const url = asString(asObject(node)['url'])
    if (url !== undefined) servers.set(url.replace(/(.)\/$/, '$1'), { node, pointer: joinPointer(list.pointer, index) })
  }
  return { list, servers }
}
