import { surely } from './inferred.ts'

/** How many of how many, as evidence is told: "118 of 124 lists". */
export function share(count: number, of: number, plural: string): string {
  return count === of && of > 1 ? `all ${of} ${plural}` : `${count} of ${of} ${plural}`
}

/** The value that occurs most, and how often; undefined when there is none. The first of equals. */
export function mostFrequent<T>(values: Iterable<T>): { readonly value: T; readonly count: number } | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let most: { value: T; count: number } | undefined
  for (const [value, count] of counts) if (count > (most?.count ?? 0)) most = { value, count }
  return most
}

/** How sure a habit makes one, and how many break it. */
export interface Habit {
  readonly confidence: number
  readonly exceptions: number
}

/**
 * What a habit is worth: the share that keeps it, lowered where there are few to tell by (the lower end of Wilson's
 * interval at one standard deviation). What nothing contradicts is worth declaring however few there are.
 */
export function habit(count: number, of: number): Habit {
  if (of === 0) return { confidence: 0, exceptions: 0 }
  const ratio = count / of
  const spread = Math.sqrt((ratio * (1 - ratio)) / of + 1 / (4 * of * of))
  const bound = (ratio + 1 / (2 * of) - spread) / (1 + 1 / of)
  return { confidence: count === of ? Math.max(bound, surely) : bound, exceptions: of - count }
}
