/**
 * What a body is sent as. Undefined for a form of several parts: for that `fetch` writes the type itself, with the
 * boundary between them. Where the document allows a range (`image/*`), a Blob says what it is.
 */
export function contentType(mediaType: string | undefined, body: BodyInit | undefined): string | undefined {
  if (body === undefined || body instanceof FormData) return undefined
  if (mediaType?.includes('*') !== true) return mediaType
  return (body instanceof Blob && body.type) || 'application/octet-stream'
}
