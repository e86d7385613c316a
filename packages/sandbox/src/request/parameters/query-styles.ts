import type { Parameter, Schema } from '@concord-api/model'

import type { Tools } from '../tools.ts'
import { addText, nameTokens } from '../values/bracket-names.ts'
import type { Pairs } from '../values/read-pairs.ts'
import { type Sent, sentMembers, sentTexts } from '../values/sent.ts'
import { TextProblem } from '../values/text-problem.ts'
import { readDelimited } from './delimited.ts'
import { simpleStyle } from './path-styles.ts'
import { createReadText, kindsOf, type ReadText } from './read-text.ts'

/** Finds the value of a parameter among names and values; undefined when it was not sent. */
export type ReadFromPairs = (pairs: Pairs) => unknown

/** What a query or the cookies have in one of the styles `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`. */
export function queryStyle(
  tools: Tools,
  parameter: Pick<Parameter, 'explode' | 'name' | 'style'>,
  schema: Schema,
  decode: (text: string) => string,
): ReadFromPairs {
  const { explode, name, style } = parameter
  if (style === 'deepObject') return deepObject(tools, name, schema, decode)
  if (explode) return explodedForm(tools, name, schema, decode)
  const readText = delimitedText(tools, style, schema, decode)
  return (pairs) => {
    const values = pairs.get(name)
    const [text = ''] = values ?? []
    if (values !== undefined && values.length > 1) throw new TextProblem('repeated', 'must be sent once')
    return values === undefined ? undefined : readText(text)
  }
}

function deepObject({ coerce }: Tools, name: string, schema: Schema, decode: (text: string) => string): ReadFromPairs {
  const schemas = [schema]
  const prefix = `${name}[`
  return (pairs) => {
    const sent = new Map<string, Sent>()
    for (const [written, values] of pairs) {
      if (!written.startsWith(prefix)) continue
      const tokens = nameTokens(written)
      if (tokens[0] === name) for (const value of values) addText(sent, tokens, decode(value))
    }
    const found = sent.get(name)
    return found === undefined ? undefined : coerce(found, schemas)
  }
}

/** A name for each item; an object has the names of its properties. */
function explodedForm(
  { coerce, validators }: Tools,
  name: string,
  schema: Schema,
  decode: (text: string) => string,
): ReadFromPairs {
  const schemas = [schema]
  const kinds = kindsOf(validators.typesOf(schemas))
  const hasName = kinds.some((kind) => kind !== 'object')
  const names = kinds.includes('object') ? validators.graph.propertyNames(schema) : []
  return (pairs) => {
    const values = hasName ? pairs.get(name) : undefined
    if (values !== undefined) return coerce(sentTexts(values.map(decode)), schemas)
    const members = names.flatMap((each) => readMember(each, pairs))
    return members.length === 0 ? undefined : coerce(sentMembers(members), schemas)
  }

  function readMember(each: string, pairs: Pairs): [string, Sent][] {
    const values = pairs.get(each)
    return values === undefined ? [] : [[each, sentTexts(values.map(decode))]]
  }
}

const delimiters: Readonly<Record<string, string>> = { pipeDelimited: '|', spaceDelimited: ' ' }

/** One text with everything in it. */
export function delimitedText(tools: Tools, style: string, schema: Schema, decode: (text: string) => string): ReadText {
  const delimiter = Object.hasOwn(delimiters, style) ? delimiters[style] : undefined
  if (delimiter === undefined) return commaText(tools, schema, decode)
  const notation = { delimiter, pairs: false, decode: (text: string) => text }
  // These two delimiters are percent-encoded in an address.
  const readText = createReadText(tools, schema, delimiter, (kind, text) => readDelimited(kind, text, notation))
  return (text) => readText(decode(text))
}

/** Commas within items are percent-encoded. Many callers encode those between items too: that is read as the second. */
function commaText(tools: Tools, schema: Schema, decode: (text: string) => string): ReadText {
  const readText = createReadText(tools, schema, ',', simpleStyle(false, decode))
  return (text) => {
    const value = readText(text)
    if (text.includes(',') || !/%2C/i.test(text) || tools.validators.accept([schema], value)) return value
    const other = readText(text.replaceAll(/%2C/gi, ','))
    return tools.validators.accept([schema], other) ? other : value
  }
}
