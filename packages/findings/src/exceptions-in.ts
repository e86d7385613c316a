import type { Exception } from './exceptions.ts'

/** Where an exception stands, by its index in the list of them. */
export type ExceptionPlace = (index: number) => Exception['place']

/** A list of exceptions as an author writes it, `{ rule, reason, until? }` each; what `covers` says is up to its place. */
export function exceptionsIn(
  list: unknown,
  placeOf: ExceptionPlace,
  coversOf: (entry: Readonly<Record<string, unknown>>) => Exception['covers'],
): Exception[] {
  if (!Array.isArray(list)) return []
  return list.map((value: unknown, index): Exception => {
    const entry = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}))
    const until = entry.get('until')
    return {
      rule: textOf(entry.get('rule')) ?? '',
      reason: textOf(entry.get('reason')),
      until: until === undefined ? undefined : String(until),
      place: placeOf(index),
      covers: coversOf(Object.fromEntries(entry)),
    }
  })
}

/** A text that says something; a blank one is none. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? undefined : text
}
