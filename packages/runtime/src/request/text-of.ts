/** A single value as it is written in a parameter or a form: a date as RFC 3339 has it, what is nested as JSON. */
export function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
