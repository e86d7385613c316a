import { readMediaType } from './body/media-type.ts'

/**
 * Whether an answer in one of the offered media types is acceptable to a caller who sent this `Accept`. One that is
 * absent, or says nothing that can be understood, accepts everything.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
export function acceptsMediaType(accept: string | null, offered: readonly string[]): boolean {
  const ranges = accept === null ? [] : splitOutsideQuotes(accept, ',').flatMap(readRange)
  if (ranges.length === 0) return true
  return offered.some((mediaType) => qualityOf(mediaType, ranges) > 0)
}

interface Range {
  /** `text/html`, `text/*` or `*` with `/*`. */
  readonly name: string
  readonly parameters: ReadonlyMap<string, string>
  readonly quality: number
}

function readRange(text: string): Range[] {
  const [first = '', ...rest] = splitOutsideQuotes(text, ';')
  // What some old callers send.
  const name = first.trim() === '*' ? '*/*' : readMediaType(first)
  if (name === undefined) return []
  const parameters = new Map(rest.map(readParameter))
  const quality = Number(parameters.get('q') ?? 1)
  parameters.delete('q')
  return [{ name, parameters, quality: Number.isNaN(quality) ? 1 : quality }]
}

function readParameter(text: string): [name: string, value: string] {
  const [name = '', ...value] = text.split('=')
  return [
    name.trim().toLowerCase(),
    value
      .join('=')
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase(),
  ]
}

/** The quality of the most specific range the media type belongs to; 0 where it belongs to none. */
function qualityOf(mediaType: string, ranges: readonly Range[]): number {
  const [offer] = readRange(mediaType)
  if (offer === undefined) return 0
  let best = { specificity: -1, quality: 0 }
  for (const range of ranges) {
    const specificity = specificityFor(range, offer)
    if (specificity > best.specificity) best = { specificity, quality: range.quality }
  }
  return best.quality
}

/** Negative for a range the media type does not belong to. A parameter only one of the two has keeps nothing out. */
function specificityFor({ name, parameters }: Range, offer: Range): number {
  const [type = ''] = offer.name.split('/')
  const place = ['*/*', `${type}/*`, offer.name].indexOf(name)
  if (place < 0) return -1
  const shared = [...parameters].filter(([key]) => offer.parameters.has(key))
  if (shared.some(([key, value]) => offer.parameters.get(key) !== value)) return -1
  return place * 100 + shared.length
}

function splitOutsideQuotes(text: string, separator: ',' | ';'): string[] {
  if (!text.includes('"')) return text.split(separator)
  const pieces: string[] = []
  let quoted = false
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (quoted && text[at] === '\\') at++
    else if (text[at] === '"') quoted = !quoted
    else if (text[at] === separator && !quoted) {
      pieces.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...pieces, text.slice(start)]
}
