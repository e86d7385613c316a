import { asObject, asString, type JsonObject, joinPointer } from '@concord-api/model'

import { reportDeprecation } from '../engine/report-deprecation.ts'
import { reportExamples, reportTexts } from '../engine/report-text.ts'
import type { Side } from '../engine/side.ts'
import { accessChanged } from '../rules/access-changed.ts'
import { defaultChanged } from '../rules/default-changed.ts'
import { enumClosed } from '../rules/enum-closed.ts'
import { enumOpened } from '../rules/enum-opened.ts'
import { onNullChanged } from '../rules/on-null-changed.ts'
import { xmlChanged } from '../rules/xml-changed.ts'
import type { Part } from './parts.ts'
import { canonicalJson } from './same-json.ts'
import { reportSchema, type SchemaPair } from './schema-pair.ts'
import type { SchemaView } from './schema-view.ts'
import { NULL } from './value-types.ts'

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
    const facts = { subject: comparison.nameOf(where), what: `\`${keyword}\`` }
    comparison.report(pair, accessChanged, undefined, where, facts)
  }
  compareDefaults(both)
  compareNullMeaning(both)
  compareClosed(both)
  compareXml(both)
}

/** What the API assumes when a caller leaves a value out. An answer is as it is. */
function compareDefaults(both: SchemaPair): void {
  if (both.direction === 'response') return
  const [before, after] = [saying(both.base, 'default'), saying(both.head, 'default')]
  if (before === undefined && after === undefined) return
  const [from, to] = [before?.node['default'], after?.node['default']]
  // Members of an `allOf` that contradict each other have no order.
  if (defaultsOf(both.base) === defaultsOf(both.head)) return
  const where = {
    base: before === undefined ? undefined : joinPointer(before.pointer, 'default'),
    head: after === undefined ? undefined : joinPointer(after.pointer, 'default'),
  }
  const textOf = (part: Part | undefined, value: unknown): string =>
    part === undefined ? 'none' : canonicalJson(value)
  reportSchema(both, defaultChanged, where, {
    from: textOf(before, from),
    to: textOf(after, to),
    // What was assumed so far, or is from now on, is not said.
    level: before === undefined || after === undefined ? 'safe' : undefined,
  })
}

const unsaid = 'unspecified'

/** What null does in an update. A property that says nothing of it follows the conventions, which are compared once. */
function compareNullMeaning(both: SchemaPair): void {
  const { comparison, base, head, direction } = both
  const [before, after] = [saying(base, 'x-on-null'), saying(head, 'x-on-null')]
  if (direction === 'response' || (before === undefined && after === undefined)) return
  if ((base.types & head.types & NULL) === 0) return
  const meaning = (side: Side, part: Part | undefined): string =>
    asString(part?.node['x-on-null']) ?? side.api.conventions?.wire.update?.onNull ?? unsaid
  const [from, to] = [meaning(comparison.base, before), meaning(comparison.head, after)]
  const where = { base: before?.pointer ?? base.pointer, head: after?.pointer ?? head.pointer }
  // What was so far is not said: it may be the same.
  const level = from === unsaid || to === unsaid ? 'safe' : undefined
  if (from !== to) reportSchema(both, onNullChanged, where, { from, to, level })
}

/** Whether the author promises that no value will be added to a list. */
function compareClosed(both: SchemaPair): void {
  const { base, head, direction } = both
  if (direction === 'request' || base.values === undefined || head.values === undefined) return
  if (base.closedValues === head.closedValues) return
  const where = { base: base.valuesPointer, head: head.valuesPointer }
  reportSchema(both, base.closedValues ? enumOpened : enumClosed, where, {})
}

function defaultsOf({ parts }: SchemaView): string {
  const said = parts.filter(({ node }) => Object.hasOwn(node, 'default'))
  return [...new Set(said.map(({ node }) => canonicalJson(node['default'])))].toSorted().join('\n')
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
