import { isObject, member } from '@concord-api/model'

import { reportDeprecation } from '../engine/report-deprecation.ts'
import { reportExamples, reportTexts } from '../engine/report-text.ts'
import type { Side } from '../engine/side.ts'
import { emptyValueAccepted } from '../rules/empty-value-accepted.ts'
import { emptyValueRefused } from '../rules/empty-value-refused.ts'
import { ignoredKeywordChanged } from '../rules/ignored-keyword-changed.ts'
import { parameterOptional } from '../rules/parameter-optional.ts'
import { parameterRequired } from '../rules/parameter-required.ts'
import { reservedCharactersAccepted } from '../rules/reserved-characters-accepted.ts'
import { reservedCharactersRefused } from '../rules/reserved-characters-refused.ts'
import { serializationChanged } from '../rules/serialization-changed.ts'
import type { Rule } from '../rule.ts'
import { compareSchemas } from '../schema/compare-schemas.ts'
import { schemaAt } from '../schema/conjunction.ts'
import { viewOf } from '../schema/schema-view.ts'
import { ARRAY, OBJECT } from '../schema/value-types.ts'
import { compareContent } from './compare-content.ts'
import { type Followed, type HttpPair, isUnchanged, reportHttp, saidOf } from './operation-pair.ts'
import { labelOf, type ParameterAt } from './parameter-at.ts'

/** Compares two versions of a parameter. One that operations share is compared once. */
export function compareParameter(both: HttpPair, base: ParameterAt, head: ParameterAt): void {
  const { comparison, direction } = both
  reportTexts(comparison, both.pair, saidOf(base.at), saidOf(head.at), ['description'])
  if (isUnchanged(comparison, base.at, head.at)) return
  comparison.below(both.pair, `parameter ${direction} ${base.at.pointer} ${head.at.pointer}`, (pair) => {
    const inner = { ...both, pair }
    const where = { base: base.at.pointer, head: head.at.pointer }
    const facts = { subject: labelOf(head) }
    const [before, after] = [base.at.object, head.at.object]
    reportDeprecation(
      comparison,
      pair,
      { value: before['deprecated'], pointer: where.base },
      { value: after['deprecated'], pointer: where.head },
    )
    reportExamples(comparison, pair, { places: [base.at] }, { places: [head.at] })
    const flag = (keyword: string, on: Rule, off: Rule): void => {
      if ((before[keyword] === true) === (after[keyword] === true)) return
      reportHttp(inner, after[keyword] === true ? on : off, where, facts)
    }
    if (base.in !== 'path' || head.in !== 'path') flag('required', parameterRequired, parameterOptional)
    const flags = [
      ['allowEmptyValue', emptyValueAccepted, emptyValueRefused],
      ['allowReserved', reservedCharactersAccepted, reservedCharactersRefused],
    ] as const
    for (const [keyword, on, off] of flags) {
      if (base.in === 'query' && head.in === 'query') flag(keyword, on, off)
      else if ((before[keyword] === true) !== (after[keyword] === true))
        comparison.report(pair, ignoredKeywordChanged, undefined, where, { ...facts, what: `\`${keyword}\`` })
    }
    compareForm(inner, base, head)
    compareHeldValue(inner, base.at, head.at)
  })
}

/** Compares what a parameter or header holds: a schema, or content of a media type. */
export function compareHeldValue(both: HttpPair, base: Followed, head: Followed): void {
  const { comparison, pair, direction } = both
  const [before, after] = [comparison.base.child(base, 'schema'), comparison.head.child(head, 'schema')]
  const [content, there] = [comparison.base.child(base, 'content'), comparison.head.child(head, 'content')]
  if (isObject(content.node) && isObject(there.node)) compareContent(both, content, there)
  else if (!isObject(content.node) && !isObject(there.node)) {
    const one = schemaAt(comparison.base, before.node === undefined ? { ...before, node: {} } : before)
    const other = schemaAt(comparison.head, after.node === undefined ? { ...after, node: {} } : after)
    compareSchemas(comparison, pair, direction, one, other)
  }
}

function compareForm(both: HttpPair, base: ParameterAt, head: ParameterAt): void {
  if (base.in !== head.in) return
  const [before, after] = [formOf(both.comparison.base, base), formOf(both.comparison.head, head)]
  // Whether lists are exploded says nothing about a value that is none.
  const composed = before.composed && after.composed
  const textOf = ({ style, explode }: typeof before): string => (composed && explode ? `${style}, exploded` : style)
  const [from, to] = [textOf(before), textOf(after)]
  if (from === to) return
  const where = { base: base.at.pointer, head: head.at.pointer }
  reportHttp(both, serializationChanged, where, { subject: labelOf(head), from, to })
}

/** How a value is written. */
function formOf(side: Side, { in: location, at }: ParameterAt): { style: string; explode: boolean; composed: boolean } {
  if (isObject(member(at.object, 'content'))) return { style: 'content', explode: false, composed: false }
  const usual = location === 'query' || location === 'cookie' ? 'form' : 'simple'
  const style = typeof at.object['style'] === 'string' ? at.object['style'] : usual
  const explode = typeof at.object['explode'] === 'boolean' ? at.object['explode'] : style === 'form'
  const { types } = viewOf(side, schemaAt(side, side.child(at, 'schema')))
  return { style, explode, composed: (types & (ARRAY | OBJECT)) > 0 }
}
