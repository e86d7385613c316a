import type { MediaType, Operation } from '@concord-api/model'

import { type FieldProblem, Refusal } from '../../refusal.ts'
import type { RawRequest } from '../raw-request.ts'
import type { Tools } from '../tools.ts'
import { bodyKind, findMediaType, readMediaType } from './media-type.ts'
import { createReadContent, type ReadContent } from './read-content.ts'

/** A body and what it is. */
export interface ReadBody {
  readonly body: unknown
  readonly mediaType: string | undefined
}

const noBody: ReadBody = { body: undefined, mediaType: undefined }

/**
 * Reads the body of a request to an operation; what is wrong with its fields is added to the problems.
 * @throws {Refusal} for a body of another media type than the document has, and for one that cannot be read at all.
 */
export type BodyReader = (raw: RawRequest, problems: FieldProblem[]) => ReadBody | Promise<ReadBody>

export function createBodyReader(tools: Tools, operation: Operation): BodyReader {
  const { requestBody } = operation
  if (requestBody === undefined) return () => noBody
  const contentReaders = new Map<string, ReadContent>()
  return (raw, problems) => {
    if (raw.body === undefined || raw.body.length === 0) {
      if (requestBody.required) problems.push(missing)
      return noBody
    }
    const contentType = raw.headers.get('content-type')
    const mediaType = readMediaType(contentType ?? '')
    const described = mediaType === undefined ? undefined : findMediaType(requestBody.content, mediaType)
    if (contentType === null || mediaType === undefined || described === undefined) {
      throw unsupported(contentType, requestBody.content)
    }
    const body = contentReader(mediaType, described)(raw.body, contentType, problems)
    return body instanceof Promise ? body.then((value) => ({ body: value, mediaType })) : { body, mediaType }
  }

  function contentReader(mediaType: string, described: MediaType): ReadContent {
    // Not by the media type that was sent: of those that a range lets in there is no end.
    const kind = bodyKind(mediaType)
    const key = `${kind} ${described.name}`
    const known = contentReaders.get(key)
    if (known !== undefined) return known
    const reader = createReadContent(tools, operation, kind, described)
    contentReaders.set(key, reader)
    return reader
  }
}

const missing: FieldProblem = { in: 'body', name: '', message: 'body is required', code: 'required' }

function unsupported(contentType: string | null, content: readonly MediaType[]): Refusal {
  const names = content.map(({ name }) => name).join(', ')
  const wanted = names === '' ? 'the body cannot be sent' : `the body must be sent as ${names}`
  const sent = contentType === null ? 'the request has no Content-Type' : 'its Content-Type is another'
  return new Refusal('unsupported-media-type', `${wanted}; ${sent}`)
}
