import type { Exception } from './exceptions.ts'

/** Where an exception stands, by its index in the list of them, and what it is about. */
type PlaceOf = (index: number, entry: Readonly<Record<string, unknown>>) => Exception['place']

/** A list of exceptions as an author writes it, `{ rule, reason, owner?, until? }` each; what `covers` says is up to its place. */
export function exceptionsIn(
  list: unknown,
  placeOf: PlaceOf,
  coversOf: (entry: Readonly<Record<string, unknown>>) => Exception['covers'],
): Exception[] {
  if (!Array.isArray(list)) return []
  return list.map((value: unknown, index): Exception => {
    const entry: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {}
    const until = entry['until']
    return {
      rule: textOf(entry['rule']) ?? '',
      reason: textOf(entry['reason']),
      owner: textOf(entry['owner']),
      until: until === undefined ? undefined : String(until),
      place: placeOf(index, entry),
      covers: coversOf(entry),
    }
  })
}

/** A text that says something; a blank one is none. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? undefined : text
}
