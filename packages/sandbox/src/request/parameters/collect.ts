import { asObject, isJson, isObject, type Parameter, type Schema, valueAt } from '@concord-api/model'

import { fieldOf } from '../../http/header-fields.ts'
import { readMediaType } from '../body/media-type.ts'
import type { Tools } from '../tools.ts'
import { decode, decodeForm } from '../values/decode.ts'
import { parseJson } from '../values/parse-json.ts'
import type { Pairs } from '../values/read-pairs.ts'
import { TextProblem } from '../values/text-problem.ts'
import { pathStyle, simpleStyle } from './path-styles.ts'
import { queryStyle, type ReadFromPairs } from './query-styles.ts'
import { createReadText, type ReadText } from './read-text.ts'
import type { Source } from './source.ts'

/** Finds the value of a parameter in a request; undefined when it was not sent. */
type Collect = (source: Source) => unknown

/** The way a parameter is written, by its place, its style or its `content`. */
export function createCollect(tools: Tools, parameter: Parameter, schema: Schema): Collect {
  const { name } = parameter
  const content = asObject(valueAt(tools.api.document, parameter.pointer))['content']
  if (parameter.in === 'query' || parameter.in === 'cookie') {
    const decoding = parameter.in === 'query' ? decodeForm : decode
    const read = isObject(content)
      ? onlyText(name, contentText(content, decoding))
      : queryStyle(tools, parameter, schema, decoding)
    return parameter.in === 'query' ? ({ query }) => read(query) : ({ cookies }) => read(cookies)
  }
  if (parameter.in === 'path') {
    const delimiter = parameter.style === 'label' ? '.' : parameter.style === 'matrix' ? ';' : ','
    const read = isObject(content)
      ? contentText(content, decode)
      : createReadText(tools, schema, delimiter, pathStyle(parameter))
    return ({ path }) => (Object.hasOwn(path, name) ? read(path[name] ?? '') : undefined)
  }
  const read = isObject(content)
    ? contentText(content, asWritten)
    : createReadText(tools, schema, ',', simpleStyle(parameter.explode, asWritten))
  return readHeader(name, read)
}

/** Headers are not percent-encoded. */
function asWritten(text: string): string {
  return text.trim()
}

function readHeader(name: string, read: ReadText): Collect {
  return ({ headers }) => {
    const text = fieldOf(headers, name)
    return text === null ? undefined : read(text)
  }
}

function onlyText(name: string, read: ReadText): ReadFromPairs {
  return (pairs: Pairs) => {
    const [text, ...others] = pairs.get(name) ?? []
    if (others.length > 0) throw new TextProblem('repeated', 'must be sent once')
    return text === undefined ? undefined : read(text)
  }
}

/** What a `content` describes: JSON, or a text. */
function contentText(content: object, decoding: (text: string) => string): ReadText {
  const [mediaType = ''] = Object.keys(content)
  return isJson(readMediaType(mediaType) ?? '') ? (text) => parseJson(decoding(text)) : decoding
}
