import { asObject, type JsonObject, joinPointer } from '@concord-api/model'

import { nameOf } from '../engine/name-of.ts'
import { reportDeprecation } from '../engine/report-deprecation.ts'
import { reportExamples, reportTexts } from '../engine/report-text.ts'
import { accessChanged } from '../rules/access-changed.ts'
import { defaultChanged } from '../rules/default-changed.ts'
import { xmlChanged } from '../rules/xml-changed.ts'
import type { Part } from './parts.ts'
import { canonicalJson, sameJson } from './same-json.ts'
import { reportSchema, type SchemaPair } from './schema-pair.ts'
import type { SchemaView } from './schema-view.ts'

/** Compares what a schema says besides what it accepts. */
export function compareAnnotations(both: SchemaPair): void {
  const { comparison, pair, base, head } = both
  const texts = ['title', 'description', 'externalDocs', '$comment']
  reportTexts(comparison, pair, { places: base.parts }, { places: head.parts }, texts)
  reportExamples(comparison, pair, { places: base.parts }, { places: head.parts })
  const flagged = (view: SchemaView, keyword: string): Part | undefined =>
    view.parts.find(({ node }) => node[keyword] === true)
  const place = (view: SchemaView, part: Part | undefined): string => part?.pointer ?? view.pointer
  const [before, after] = [flagged(base, 'deprecated'), flagged(head, 'deprecated')]
  reportDeprecation(
    comparison,
    pair,
    { value: before !== undefined, pointer: place(base, before) },
    { value: after !== undefined, pointer: place(head, after) },
  )
  for (const keyword of ['readOnly', 'writeOnly']) {
    const [one, other] = [flagged(base, keyword), flagged(head, keyword)]
    if ((one === undefined) === (other === undefined)) continue
    const where = { base: place(base, one), head: place(head, other) }
    const facts = { subject: nameOf(where.head), what: `\`${keyword}\`` }
    comparison.report(pair, accessChanged, undefined, where, facts)
  }
  compareDefaults(both)
  compareXml(both)
}

/** What the API assumes when a caller leaves a value out. An answer is as it is. */
function compareDefaults(both: SchemaPair): void {
  if (both.direction === 'response') return
  const [before, after] = [saying(both.base, 'default'), saying(both.head, 'default')]
  if (before === undefined && after === undefined) return
  const [from, to] = [before?.node['default'], after?.node['default']]
  if (before !== undefined && after !== undefined && sameJson(from, to)) return
  const where = {
    base: before === undefined ? undefined : joinPointer(before.pointer, 'default'),
    head: after === undefined ? undefined : joinPointer(after.pointer, 'default'),
  }
  const textOf = (part: Part | undefined, value: unknown): string =>
    part === undefined ? 'none' : canonicalJson(value)
  reportSchema(both, defaultChanged, where, { from: textOf(before, from), to: textOf(after, to) })
}

function compareXml(both: SchemaPair): void {
  const [before, after] = [saying(both.base, 'xml'), saying(both.head, 'xml')]
  const from = xmlForm(asObject(before?.node['xml']))
  const to = xmlForm(asObject(after?.node['xml']))
  if (from === to) return
  const where = {
    base: before === undefined ? undefined : joinPointer(before.pointer, 'xml'),
    head: after === undefined ? undefined : joinPointer(after.pointer, 'xml'),
  }
  const spoken = both.comparison.base.speaksXml || both.comparison.head.speaksXml
  reportSchema(both, xmlChanged, where, { level: spoken ? undefined : 'annotation' })
}

/** With the defaults left out. */
function xmlForm(xml: JsonObject): string {
  const said = Object.entries(xml).filter(([key, value]) => !key.startsWith('x-') && value !== false)
  return canonicalJson(Object.fromEntries(said))
}

function saying(view: SchemaView, keyword: string): Part | undefined {
  return view.parts.find(({ node }) => Object.hasOwn(node, keyword))
}
