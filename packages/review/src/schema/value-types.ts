/** Types of JSON values as bits. `number` is both kinds of numbers. */
export const STRING = 1
const INTEGER = 2
export const FRACTION = 4
export const NUMBER = INTEGER | FRACTION
export const BOOLEAN = 8
export const ARRAY = 16
export const OBJECT = 32
export const NULL = 64
export const ANY = 127

const bits: Readonly<Record<string, number>> = {
  string: STRING,
  integer: INTEGER,
  number: NUMBER,
  boolean: BOOLEAN,
  array: ARRAY,
  object: OBJECT,
  null: NULL,
}

/** The bits of `type`, one name or a list; undefined for a type that is none. */
export function bitsOf(type: unknown): number | undefined {
  const names: readonly unknown[] = Array.isArray(type) ? type : [type]
  let mask = 0
  for (const name of names) {
    if (typeof name !== 'string' || !Object.hasOwn(bits, name)) return undefined
    mask |= bits[name] as number
  }
  return mask
}

/** The bit of a value. */
export function bitOf(value: unknown): number {
  if (value === null) return NULL
  if (Array.isArray(value)) return ARRAY
  if (typeof value === 'number') return Number.isInteger(value) ? INTEGER : FRACTION
  return bits[typeof value] ?? OBJECT
}

/** `string or null`, as people say it. */
export function typeNames(mask: number): string {
  if (mask === ANY) return 'any type'
  const names = Object.entries(bits)
    .filter(([name, bit]) => (mask & bit) === bit && !(name === 'integer' && (mask & FRACTION) > 0))
    .map(([name]) => name)
  return names.length === 0 ? 'nothing' : names.join(' or ')
}
