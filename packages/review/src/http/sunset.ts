import type { JsonObject } from '@concord-api/model'

/** The day of an operation's end, `2026-07-01`, from `x-sunset`: a date, or a time as the `Sunset` header has it. */
export function sunsetOf(operation: object): string | undefined {
  const value = (operation as JsonObject)['x-sunset']
  if (typeof value !== 'string') return undefined
  const time = Date.parse(value)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10)
}

/** Whether an operation was announced to end, and that day is over. */
export function sunsetPassed(operation: object, today: string): boolean {
  const day = sunsetOf(operation)
  return (operation as JsonObject)['deprecated'] === true && day !== undefined && day < today
}
