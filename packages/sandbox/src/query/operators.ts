import { compareValues } from '../records/order.ts'

/** Says of a value whether it satisfies an operator and its operand. */
type Test = (value: unknown) => boolean

/** An operator for one operand, which is looked at once for all values. */
type Operation = (operand: unknown) => Test

const text = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

const isThere = (value: unknown): boolean => value !== undefined && value !== null

/** Numbers, and texts that name the same number or instant, are equal. */
function equal(operand: unknown): Test {
  const difference = differenceFrom(operand)
  const test: Test = (value) => {
    if (value === operand) return true
    if (Array.isArray(value)) return value.some(test)
    // What is missing and what is null are the same nothing.
    if (!isThere(value) || !isThere(operand)) return isThere(value) === isThere(operand)
    return difference(value) === 0
  }
  return test
}

/** Compares as numbers or instants where both sides are one, otherwise as they are. */
function differenceFrom(operand: unknown): (value: unknown) => number {
  const right = asNumber(operand)
  if (right === undefined) return (value) => compareValues(value, operand)
  const instant = isTime(operand)
  return (value) => {
    const left = asNumber(value)
    if (left === undefined) return compareValues(value, operand)
    // A number beside a time is one in seconds.
    if (instant && typeof value === 'number') return left - right / 1000
    return typeof operand === 'number' && isTime(value) ? left / 1000 - right : left - right
  }
}

const isTime = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)

function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  if (/^-?\d+(\.\d+)?$/.test(value)) return Number(value)
  if (!isTime(value)) return undefined
  const instant = Date.parse(value)
  return Number.isNaN(instant) ? undefined : instant
}

const ordered =
  (accepts: (difference: number) => boolean): Operation =>
  (operand) => {
    const difference = differenceFrom(operand)
    return (value) => isThere(value) && isThere(operand) && accepts(difference(value))
  }

const oneOf: Operation = (operand) => {
  const tests = list(operand).map(equal)
  return (value) => tests.some((test) => test(value))
}

const not =
  (operation: Operation): Operation =>
  (operand) => {
    const test = operation(operand)
    return (value) => !test(value)
  }

const ofText =
  (accepts: (value: string, operand: string) => boolean): Operation =>
  (operand) => {
    const wanted = text(operand)
    return (value) => isThere(value) && accepts(text(value), wanted)
  }

const operators = {
  eq: equal,
  not_eq: not(equal),
  gt: ordered((difference) => difference > 0),
  gte: ordered((difference) => difference >= 0),
  lt: ordered((difference) => difference < 0),
  lte: ordered((difference) => difference <= 0),
  in: oneOf,
  not_in: not(oneOf),
  starts_with: ofText((value, operand) => value.startsWith(operand)),
  ends_with: ofText((value, operand) => value.endsWith(operand)),
  contains: (operand) => {
    const wanted = text(operand).toLowerCase()
    return (value) => isThere(value) && text(value).toLowerCase().includes(wanted)
  },
  exists: (operand) => (value) => isThere(value) === (operand === true || operand === 'true'),
} satisfies Record<string, Operation>

export type Operator = keyof typeof operators

/** An operator of a filter; undefined for a name that is none. */
export function operatorNamed(name: string): Operation | undefined {
  return Object.hasOwn(operators, name) ? operators[name as Operator] : undefined
}
