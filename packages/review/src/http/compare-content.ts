import { asObject, isObject, type JsonObject, parsePointer } from '@concord-api/model'

import { reportExamples } from '../engine/report-text.ts'
import type { Place } from '../engine/side.ts'
import { encodingChanged } from '../rules/encoding-changed.ts'
import { mediaTypeAdded } from '../rules/media-type-added.ts'
import { mediaTypeRemoved } from '../rules/media-type-removed.ts'
import { compareSchemas } from '../schema/compare-schemas.ts'
import { schemaAt } from '../schema/conjunction.ts'
import { canonicalJson } from '../schema/same-json.ts'
import { isAnyBytes } from './any-bytes.ts'
import { inRange, normalMediaType } from './media-types.ts'
import { type HttpPair, isUnchanged, reportHttp } from './operation-pair.ts'

/** Compares bodies by their media types; a range such as `text/*` stands for those within it. */
export function compareContent(both: HttpPair, base: Place, head: Place): void {
  const { comparison } = both
  const typesOf = (side: typeof comparison.base, content: Place): Map<string, Place> =>
    new Map(Object.keys(asObject(content.node)).map((type) => [normalMediaType(type), side.child(content, type)]))
  const before = typesOf(comparison.base, base)
  const after = typesOf(comparison.head, head)
  const covering = (ranges: ReadonlyMap<string, Place>, type: string): Place | undefined =>
    [...ranges].find(([range]) => inRange(range, type))?.[1]
  for (const [type, media] of before) {
    const there = after.get(type) ?? covering(after, type)
    if (there !== undefined) compareMedia(both, media, there)
    else
      reportHttp(
        both,
        mediaTypeRemoved,
        { base: media.pointer },
        { subject: comparison.nameOf({ base: base.pointer }), what: `\`${type}\`` },
      )
  }
  for (const [type, media] of after) {
    if (before.has(type)) continue
    const wider = covering(before, type)
    if (wider !== undefined) compareMedia(both, wider, media)
    else {
      // Who asks for one type may get any of a range.
      const level = both.direction === 'response' && type.includes('*') ? 'risky' : undefined
      const facts = { subject: comparison.nameOf({ head: head.pointer }), what: `\`${type}\`` }
      reportHttp(both, mediaTypeAdded, { head: media.pointer }, facts, level)
    }
  }
}

function compareMedia(both: HttpPair, before: Place, after: Place): void {
  const { comparison, pair, direction } = both
  if (isUnchanged(comparison, before, after)) return
  const [base, head] = [comparison.base.follow(before), comparison.head.follow(after)]
  reportExamples(comparison, pair, { places: [base] }, { places: [head] })
  for (const keyword of ['schema', 'itemSchema']) {
    const [schema, there] = [comparison.base.child(base, keyword), comparison.head.child(head, keyword)]
    if (schema.node === undefined && there.node === undefined) continue
    if (!saysJson(after) && isAnyBytes(comparison.base, schema) && isAnyBytes(comparison.head, there)) continue
    const one = schemaAt(comparison.base, schema.node === undefined ? { ...schema, node: {} } : schema)
    const other = schemaAt(comparison.head, there.node === undefined ? { ...there, node: {} } : there)
    compareSchemas(comparison, pair, direction, one, other)
  }
  const [from, to] = [asObject(base.object['encoding']), asObject(head.object['encoding'])]
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (encodingText(from, name) === encodingText(to, name)) continue
    const where = { base: base.pointer, head: head.pointer }
    reportHttp(both, encodingChanged, where, {
      subject: comparison.nameOf({ head: head.pointer }),
      what: `\`${name}\``,
    })
  }
}

/** Whether a media type is JSON, where a schema that is missing leaves any value. */
function saysJson({ pointer }: Place): boolean {
  return /\bjson\b/i.test(parsePointer(pointer).at(-1) ?? '')
}

/** How a part is written, without what is the default and without texts for people. */
function encodingText(encodings: JsonObject, name: string): string {
  const encoding = Object.hasOwn(encodings, name) ? encodings[name] : undefined
  if (!isObject(encoding)) return ''
  const { style = 'form', explode = style === 'form', allowReserved = false, contentType, headers = {} } = encoding
  return canonicalJson({ style, explode, allowReserved, contentType, headers })
}
