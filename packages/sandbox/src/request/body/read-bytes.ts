import { asObject, type MediaType, member, type Schema, valueAt } from '@concord-api/model'

import { Refusal } from '../../refusal.ts'
import type { Tools } from '../tools.ts'
import { decodeForm } from '../values/decode.ts'
import { parseJson } from '../values/parse-json.ts'
import { readPairs } from '../values/read-pairs.ts'
import { TextProblem } from '../values/text-problem.ts'
import type { BodyKind } from './media-type.ts'
import type { Parsed } from './parsed.ts'
import { createReadFields } from './read-fields.ts'
import { createReadMultipart } from './read-multipart.ts'

/** Makes a value of bytes. `contentType` is the header as it was sent. */
type ReadBytes = (bytes: Uint8Array, contentType: string) => Parsed | Promise<Parsed>

/** How bodies of a kind are read that a media type of the document describes. */
export function createReadBytes(tools: Tools, kind: Exclude<BodyKind, 'bytes'>, described: MediaType): ReadBytes {
  if (kind === 'json') return (bytes) => ({ value: readJson(bytes) })
  if (kind === 'text') return (bytes) => ({ value: readText(bytes) })
  const schema: Schema = described.schema?.schema ?? true
  const encoding = asObject(member(valueAt(tools.api.document, described.pointer), 'encoding'))
  if (kind === 'multipart') return createReadMultipart(createReadFields(tools, schema, encoding, asIs))
  const readFields = createReadFields(tools, schema, encoding, decodeForm)
  return (bytes) => ({ value: readFields(readPairs(readText(bytes), '&', decodeForm)) })
}

function asIs(text: string): string {
  return text
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function readText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new Refusal('malformed-body', 'the body must be UTF-8')
  }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return parseJson(readText(bytes))
  } catch (error) {
    if (error instanceof TextProblem) throw new Refusal('malformed-body', `the body ${error.message}`)
    throw error
  }
}
