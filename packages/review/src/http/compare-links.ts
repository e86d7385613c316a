import { asObject, asString, parsePointer } from '@concord-api/model'

import { reportTexts } from '../engine/report-text.ts'
import type { Place, Side } from '../engine/side.ts'
import { linkAdded } from '../rules/link-added.ts'
import { linkChanged } from '../rules/link-changed.ts'
import { linkRemoved } from '../rules/link-removed.ts'
import { canonicalJson } from '../schema/same-json.ts'
import { type Followed, type HttpPair, isUnchanged, reportHttp, saidOf } from './operation-pair.ts'
import { pathShape } from '../pair-by-path.ts'

/** Compares the links of two answers by name. */
export function compareLinks(both: HttpPair, base: Place, head: Place): void {
  const { comparison, pair } = both
  const [before, after] = [asObject(base.node), asObject(head.node)]
  for (const name of Object.keys(before)) {
    const place = comparison.base.child(base, name)
    const there = comparison.head.child(head, name)
    const facts = { subject: `\`${name}\`` }
    if (!Object.hasOwn(after, name)) {
      reportHttp(both, linkRemoved, { base: place.pointer }, facts)
      continue
    }
    if (isUnchanged(comparison, place, there)) continue
    const [from, to] = [comparison.base.follow(place), comparison.head.follow(there)]
    reportTexts(comparison, pair, saidOf(from), saidOf(to), ['description'])
    if (meaningOf(comparison.base, from) !== meaningOf(comparison.head, to))
      reportHttp(both, linkChanged, { base: from.pointer, head: to.pointer }, facts)
  }
  for (const name of Object.keys(after)) {
    if (Object.hasOwn(before, name)) continue
    reportHttp(both, linkAdded, { head: comparison.head.child(head, name).pointer }, { subject: `\`${name}\`` })
  }
}

/** What following a link does, however the operation it leads to is named. */
function meaningOf({ api }: Side, { object }: Followed): string {
  const [id, ref] = [asString(object['operationId']), asString(object['operationRef'])]
  const named = api.operations.find((operation) => operation.id === id)
  const [section, path, method] = ref?.startsWith('#/') === true ? parsePointer(ref.slice(1)) : []
  const address = section === 'paths' && path !== undefined && method !== undefined ? [method, path] : undefined
  const [verb, at] = named === undefined ? (address ?? []) : [named.method, named.path]
  const target = verb === undefined || at === undefined ? [id, ref] : `${verb.toLowerCase()} ${pathShape(at)}`
  return canonicalJson({ ...object, description: undefined, operationId: undefined, operationRef: undefined, target })
}
