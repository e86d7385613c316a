/** Whether a media type says that a body is one JSON value: `application/json`, `application/problem+json; …`. */
export function isJson(mediaType: string): boolean {
  return /[/+]json *(;|$)/i.test(mediaType)
}
