import { type Document, isNode, isSeq, parseDocument, YAMLSeq } from 'yaml'

import type { Finding } from './finding.ts'
import { namesIn } from './names-in.ts'

const head = ` Findings that are accepted, each with a reason; \`until\` (a date) is the last day it counts.`

/**
 * The text of a waiver file with a waiver more for each finding; what stands there stays as it is. The reason is left
 * empty, for a person: until there is one, the waiver counts for nothing.
 */
export function addWaivers(text: string, findings: readonly Finding[]): string {
  const document: Document = parseDocument(text)
  if (document.contents === null) {
    document.contents = document.createNode({ waivers: [] })
    document.commentBefore ??= head
  }
  const before = document.get('waivers')
  const list = isSeq(before) ? before : new YAMLSeq()
  if (list !== before) document.set('waivers', list)
  list.flow = false
  const written = new Set(list.items.map((item) => keyOf(isNode(item) ? item.toJSON() : item)))
  for (const { rule, subject, message } of findings) {
    const names = namesIn(message)
    const key = keyOf({ rule, subject, names })
    if (written.has(key)) continue
    written.add(key)
    const named = names.length === 0 ? {} : { names: document.createNode(names, { flow: true }) }
    list.add(document.createNode({ rule, subject, ...named, reason: '' }))
  }
  return document.toString({ lineWidth: 0, singleQuote: true })
}

/** What a waiver speaks of, whatever its reason and its date. */
function keyOf({ rule, subject, names }: { rule?: unknown; subject?: unknown; names?: unknown }): string {
  return JSON.stringify([rule, subject, Array.isArray(names) ? names.map(String).toSorted() : []])
}
