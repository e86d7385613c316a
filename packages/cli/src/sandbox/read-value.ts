import { InvalidArgumentError } from 'commander'

/** @throws {InvalidArgumentError} when it is no port. */
export function readPort(text: string): number {
  return readInteger(text, 65_535, 'a port is a number from 0 (any that is free) to 65535')
}

/** @throws {InvalidArgumentError} when it is no seed. */
export function readSeed(text: string): number {
  return readInteger(text, 4_294_967_295, 'a seed is a whole number from 0 to 4294967295')
}

/** @throws {InvalidArgumentError} when it is neither a number of requests nor `off`. */
export function readRateLimit(text: string): number | false {
  if (text === 'off') return false
  const quota = readInteger(text, Number.MAX_SAFE_INTEGER, 'a number of requests, or off')
  if (quota === 0) throw new InvalidArgumentError('a number of requests from 1 on, or off')
  return quota
}

/**
 * The milliseconds from 1970 to a time.
 * @throws {InvalidArgumentError} when it is no time as in RFC 3339.
 */
export function readTime(text: string): number {
  const isTime = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.test(text)
  const time = isTime ? Date.parse(text.replace(' ', 'T').toUpperCase()) : Number.NaN
  if (Number.isNaN(time)) throw new InvalidArgumentError('a time is written as in RFC 3339: 2026-01-31T12:00:00Z')
  return time
}

function readInteger(text: string, maximum: number, expected: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(value <= maximum)) throw new InvalidArgumentError(expected)
  return value
}
