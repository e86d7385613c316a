import type { JsonObject } from '@concord-api/model'

/** The day when something ends, `2026-07-01`, from `x-sunset`: a date, or a time as the `Sunset` header has it. */
export function sunsetOf(node: object): string | undefined {
  const value = (node as JsonObject)['x-sunset']
  if (typeof value !== 'string') return undefined
  const time = Date.parse(value)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10)
}

/** Whether something was announced to end, and that day is over. */
export function sunsetPassed(node: object, today: string): boolean {
  const day = sunsetOf(node)
  return (node as JsonObject)['deprecated'] === true && day !== undefined && day < today
}
