import type { Comparison } from '../engine/comparison.ts'
import type { Conjunction } from './conjunction.ts'
import { canonicalJson } from './same-json.ts'
import { type SchemaView, viewOf } from './schema-view.ts'

/** Whether two schemas accept the same, as far as their keywords tell; texts for people do not count. */
export function sameMeaning(comparison: Comparison, base: Conjunction, head: Conjunction): boolean {
  const seen = new Set<string>()
  const waiting: [Conjunction, Conjunction][] = [[base, head]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [one, other] = next
    const key = `${comparison.base.idOf(one.key)} ${comparison.head.idOf(other.key)}`
    if (seen.has(key)) continue
    seen.add(key)
    const [before, after] = [viewOf(comparison.base, one), viewOf(comparison.head, other)]
    if (ownMeaning(before) !== ownMeaning(after)) return false
    const [inner, there] = [schemasIn(before), schemasIn(after)]
    if (inner.size !== there.size) return false
    for (const [name, schema] of inner) {
      const match = there.get(name)
      if (match === undefined) return false
      waiting.push([schema, match])
    }
  }
  return true
}

function ownMeaning(view: SchemaView): string {
  const { minimum, maximum } = view
  return canonicalJson([
    view.types,
    [...(view.values?.keys() ?? ['any'])].toSorted(),
    [minimum?.value, minimum?.exclusive, maximum?.value, maximum?.exclusive],
    [...view.limits].map(([keyword, { value }]) => [keyword, value]).toSorted(),
    [...view.texts].map(([keyword, texts]) => [keyword, ...texts.map(({ value }) => value).toSorted()]).toSorted(),
    view.multiples.map(({ value }) => value).toSorted((a, b) => a - b),
    view.unique !== undefined,
    [...view.required.keys()].toSorted(),
    [...view.dependencies.keys()].toSorted(),
  ])
}

function schemasIn(view: SchemaView): Map<string, Conjunction> {
  const found = new Map<string, Conjunction>()
  for (const [name, { schema }] of view.properties) found.set(`property ${name}`, schema)
  for (const [name, { schema }] of [...view.schemas, ...view.named]) found.set(name, schema)
  for (const [index, { schema }] of view.tuple.entries()) found.set(`item ${index}`, schema)
  for (const [index, union] of view.unions.entries())
    for (const [position, { schema }] of union.members.entries()) found.set(`union ${index} ${position}`, schema)
  return found
}
