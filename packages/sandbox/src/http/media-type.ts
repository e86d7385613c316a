/** The type and subtype of a media type, without its parameters, in lower case. */
function essence(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase()
}

/** Whether a media type is JSON or has its syntax (RFC 6839 section 3.1). */
export function isJson(mediaType: string): boolean {
  return /^(application\/json|[^/]+\/(json|[^;]*\+json))$/.test(essence(mediaType))
}
