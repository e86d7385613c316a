import { isObject } from '../document/json.ts'

/** Deeper than any description; what walks a document may recurse so far. */
const deepest = 1000

/** What aliases may make of a text, in any case and by its length. */
const mostCharacters = 1_000_000
const mostGrowth = 10

/**
 * Refuses what would exhaust whoever walks it: a value nested without measure, and one whose aliases, written out, make
 * far more of it than somebody wrote.
 * @param value - what a text was parsed to; an alias in it is the same object as what it stands for
 * @param length - characters of the text
 * @throws {RangeError} with a message for a person.
 */
export function checkExtent(value: unknown, length: number): void {
  const most = Math.max(mostCharacters, length * mostGrowth)
  const values: unknown[] = [value]
  const depths: number[] = [0]
  let characters = 0
  while (values.length > 0) {
    const next = values.pop()
    const depth = depths.pop() ?? 0
    characters += typeof next === 'string' ? next.length + 1 : 1
    if (typeof next === 'object' && next !== null) {
      if (depth >= deepest) throw new RangeError(`it is nested more than ${deepest} levels deep`)
      const names = isObject(next) ? Object.keys(next) : undefined
      for (const name of names ?? []) characters += name.length
      for (const child of Object.values(next)) {
        values.push(child)
        depths.push(depth + 1)
      }
    }
    if (characters > most) {
      throw new RangeError(`its aliases, written out, make more than ${most.toLocaleString('en')} characters of it`)
    }
  }
}
