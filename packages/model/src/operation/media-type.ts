/**
 * Whether a body of a media type is one JSON value: `application/json`, `text/json`, and what has the suffix `+json`
 * (RFC 6839 section 3.1). A sequence of values is none (`application/json-seq`).
 */
export function isJson(mediaType: string): boolean {
  return /^[^/;]+\/([^;]*\+)?json *(;|$)/i.test(mediaType.trim())
}
