import { asString, isJson, type JsonObject, member, type Schema } from '@concord-api/model'

import { delimitedText } from '../parameters/query-styles.ts'
import type { ReadText } from '../parameters/read-text.ts'
import type { Tools } from '../tools.ts'
import { addText, nameTokens } from '../values/bracket-names.ts'
import { parseJson } from '../values/parse-json.ts'
import { type Sent, sentMembers } from '../values/sent.ts'
import { within } from '../values/text-problem.ts'
import { readMediaType } from './media-type.ts'

/** Makes of the names and texts of a form the value its schema describes, or one for validation to refuse. */
export type ReadFields = (fields: Iterable<readonly [name: string, texts: readonly string[]]>) => unknown

/**
 * Names may have brackets (`a[b]`, `a[]`, `a[0]`) or be repeated, unless the schema has a property of just that name. A
 * property with an `encoding` is read as that says.
 */
export function createReadFields(
  tools: Tools,
  schema: Schema,
  encoding: JsonObject,
  decode: (text: string) => string,
): ReadFields {
  const { graph } = tools.validators
  const names = new Set(graph.propertyNames(schema))
  const encoded = new Map<string, ReadText>()
  for (const [name, node] of Object.entries(encoding)) {
    const read = encodedText(tools, graph.property([schema], name)[0] ?? true, node, decode)
    if (read !== undefined) encoded.set(name, read)
  }
  return (fields) => {
    const sent = new Map<string, Sent>()
    const values: [string, unknown][] = []
    for (const [name, texts] of fields) {
      const read = texts.length === 1 ? encoded.get(name) : undefined
      const tokens = names.has(name) ? [name] : nameTokens(name)
      if (read !== undefined) values.push([name, within(name, () => read(texts[0] ?? ''))])
      else for (const text of texts) within(name, () => addText(sent, tokens, decode(text)))
    }
    const value = tools.coerce(sentMembers(sent), [schema])
    return values.length === 0 ? value : Object.assign(value as object, Object.fromEntries(values))
  }
}

/** An Encoding Object says how a text is read by a style, or by a media type; otherwise the schema says it. */
function encodedText(
  tools: Tools,
  schema: Schema,
  node: unknown,
  decode: (text: string) => string,
): ReadText | undefined {
  const style = asString(member(node, 'style')) ?? (member(node, 'explode') === undefined ? undefined : 'form')
  const explode = member(node, 'explode') ?? style === 'form'
  if (style !== undefined && style !== 'deepObject') {
    return explode === true ? undefined : delimitedText(tools, style, schema, decode)
  }
  const mediaType = readMediaType(asString(member(node, 'contentType')) ?? '')
  return style === undefined && isJson(mediaType ?? '') ? (text) => parseJson(decode(text)) : undefined
}
