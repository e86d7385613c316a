import { type Api, asArray, isJson, isObject, type MediaType, type Operation } from '@concord-api/model'
import { preferredMediaType } from '@concord-api/surface'

import { deriveValue } from '../values/derive-value.ts'
import { shapeOf } from '../values/shape.ts'
import { SampleFile } from './sample-file.ts'
import { sampleValue, type SampleValue } from './sample-value.ts'

/** A body, and how it is written. */
export interface SampleBody extends SampleValue {
  /** As the document has it, or for a range of media types one of them. */
  readonly mediaType: string
  /** `form` and `multipart` have an object of fields, `text` a text, `file` a {@link SampleFile}. */
  readonly kind: 'file' | 'form' | 'json' | 'multipart' | 'text'
}

/** The body of an operation in the media type its client sends; undefined where it takes none. */
export function sampleBody(api: Api, { requestBody }: Operation): SampleBody | undefined {
  const media = preferredMediaType(requestBody?.content ?? [])
  if (requestBody === undefined || media === undefined) return undefined
  const { name } = media
  const given = sampleValue(api, media.pointer, media.schema, 'request')
  if (isJson(name)) {
    return { kind: 'json', mediaType: name, ...given, value: given.value ?? {} }
  }
  const fields = isObject(given.value) ? given.value : {}
  if (/^application\/x-www-form-urlencoded\b/i.test(name)) {
    if (typeof given.value === 'string') return { kind: 'text', mediaType: name, ...given }
    return { kind: 'form', mediaType: name, ...given, value: fields }
  }
  if (/^multipart\/form-data\b/i.test(name)) {
    return { kind: 'multipart', mediaType: name, ...given, value: withFiles(api, media, fields) }
  }
  const isText = /^text\/(?!\*)|[/+](xml|yaml|jsonl|x-ndjson)\b/i.test(name)
  if (!isText && (!given.isDocumented || typeof given.value !== 'string' || isBinary(api, [media.schema?.schema]))) {
    const file = new SampleFile(name)
    return { kind: 'file', mediaType: file.mediaType, value: file, isDocumented: false }
  }
  const value = typeof given.value === 'string' ? given.value : JSON.stringify(given.value ?? 'text')
  return { kind: 'text', mediaType: name.replace('*', 'plain'), ...given, value }
}

/** The fields of a form of several parts, files for what is bytes. */
function withFiles(api: Api, { schema }: MediaType, given: Readonly<Record<string, unknown>>): object {
  const shape = shapeOf(api, schema === undefined ? [] : [schema.schema])
  const names = [...shape.properties.keys()].filter((name) => shape.required.has(name) || Object.hasOwn(given, name))
  return Object.fromEntries([...new Set([...names, ...Object.keys(given)])].map((name) => [name, field(name)] as const))

  function field(name: string): unknown {
    const property = shape.properties.get(name) ?? []
    const { items } = shapeOf(api, property)
    if (isBinary(api, property)) return fileOf(property)
    if (items.length > 0 && isBinary(api, items)) return [fileOf(items)]
    return (Object.hasOwn(given, name) ? given[name] : deriveValue(api, property, 'request')) ?? 'text'
  }

  function fileOf(property: readonly unknown[]): SampleFile {
    const types = shapeOf(api, property).parts.map(({ contentMediaType }) => contentMediaType)
    return new SampleFile(types.find((type) => typeof type === 'string') ?? 'application/octet-stream')
  }
}

/** Whether a value is bytes: by the format of OpenAPI 3.0, or as in JSON Schema by a media type without an encoding. */
function isBinary(api: Api, schemas: readonly unknown[]): boolean {
  const { parts, choice } = shapeOf(api, schemas)
  if (parts.some((part) => part['format'] === 'binary' || part['contentEncoding'] === 'binary')) return true
  if (parts.some((part) => 'contentMediaType' in part && !('contentEncoding' in part))) return true
  return asArray(choice?.members).some((member) => isBinary(api, [member]))
}
