import type { Comparison } from '../engine/comparison.ts'
import type { Conjunction } from './conjunction.ts'
import type { Side } from '../engine/side.ts'
import { canonicalJson } from './same-json.ts'
import { schemaText } from './schema-text.ts'
import { type SchemaView, viewOf } from './schema-view.ts'

/** Schemas with more within them are not looked through: then they count as different. */
const most = 2000

/** Whether two schemas accept the same, as far as their keywords tell; texts for people do not count. */
export function sameMeaning(comparison: Comparison, base: Conjunction, head: Conjunction): boolean {
  const seen = new Set<string>()
  const waiting: [Conjunction, Conjunction][] = [[base, head]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [one, other] = next
    const key = `${comparison.base.idOf(one.key)} ${comparison.head.idOf(other.key)}`
    if (seen.has(key)) continue
    seen.add(key)
    if (seen.size > most) return false
    const [before, after] = [viewOf(comparison.base, one), viewOf(comparison.head, other)]
    if (ownMeaning(before) !== ownMeaning(after)) return false
    const [inner, there] = [schemasIn(comparison.base, before), schemasIn(comparison.head, after)]
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

function schemasIn(side: Side, view: SchemaView): Map<string, Conjunction> {
  const found = new Map<string, Conjunction>()
  for (const [name, { schema }] of view.properties) found.set(`property ${name}`, schema)
  for (const [name, { schema }] of [...view.schemas, ...view.named]) found.set(name, schema)
  for (const [index, { schema }] of view.tuple.entries()) found.set(`item ${index}`, schema)
  for (const [index, { members, keyword, acceptsNull }] of view.unions.entries())
    // Alternatives have no order.
    for (const [position, schema] of ordered(
      side,
      members.map((member) => member.schema),
    ).entries())
      found.set(`${keyword} ${index} ${acceptsNull !== undefined} ${position}`, schema)
  return found
}

function ordered(side: Side, schemas: readonly Conjunction[]): Conjunction[] {
  const keyed = schemas.map((schema) => {
    const text = schema.members.map(({ node }) => schemaText(node)).join(' & ')
    return { schema, key: `${ownMeaning(viewOf(side, schema))} ${text}` }
  })
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ schema }) => schema)
}
