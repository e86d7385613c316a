import type { BodyEncoder } from './body-encoder.ts'

/**
 * A body for which the document allows a range of media types (`image/*`): a Blob says what it is, anything else is
 * `application/octet-stream`. A stream has no type that could be told.
 */
export const anyBody: BodyEncoder = (value) =>
  value instanceof ReadableStream || (value instanceof Blob && value.type !== '')
    ? value
    : new Blob([value as BlobPart], { type: 'application/octet-stream' })
