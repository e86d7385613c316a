import { isJson } from '@concord-api/model'

/** The type and subtype of a media type, in lower case; undefined for a text that is none. */
export function readMediaType(text: string): string | undefined {
  const end = text.indexOf(';')
  const essence = (end < 0 ? text : text.slice(0, end)).trim().toLowerCase()
  return /^[!#$%&'*+.^_`|~0-9a-z-]+\/[!#$%&'*+.^_`|~0-9a-z-]+$/.test(essence) ? essence : undefined
}

/** The most specific of some media types or ranges (`text/*`) that a media type belongs to. */
export function findMediaType<T extends { readonly name: string }>(
  offered: readonly T[],
  mediaType: string,
): T | undefined {
  const [type = ''] = mediaType.split('/')
  for (const wanted of [mediaType, `${type}/*`, '*/*']) {
    const found = offered.find(({ name }) => readMediaType(name) === wanted)
    if (found !== undefined) return found
  }
  return undefined
}

/** The ways bodies are read. */
export type BodyKind = 'bytes' | 'form' | 'json' | 'multipart' | 'text'

export function bodyKind(mediaType: string): BodyKind {
  if (isJson(mediaType)) return 'json'
  if (mediaType === 'application/x-www-form-urlencoded') return 'form'
  if (mediaType === 'multipart/form-data') return 'multipart'
  return mediaType.startsWith('text/') ? 'text' : 'bytes'
}
