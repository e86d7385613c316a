import { UsageError } from './errors/usage-error.ts'

/** What a caller passes for path parameters. */
export type PathValues = Readonly<Record<string, string | number | boolean>>

/** What a caller passes for query parameters; an undefined one is not sent. */
export type QueryValues = object

/**
 * Puts values into a path template.
 * @throws {UsageError} for a value that is missing, empty, or would climb out of the path (`.`, `..`).
 */
export function fillPath(operation: string, template: string, values: PathValues): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? String(values[name] ?? '') : ''
    // Encoding does not help here: servers and proxies read %2E%2E as `..` too.
    if (/^\.{0,2}$/.test(value)) {
      throw new UsageError(operation, `${operation}: ${name} must be a path segment, not ${JSON.stringify(value)}`)
    }
    return encodeURIComponent(value)
  })
}

/** Query parameters in the form style, exploded: a list gives one pair per item. */
export function queryString(values: QueryValues): string {
  const pairs = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    for (const item of [value].flat()) if (item !== undefined && item !== null) pairs.append(name, String(item))
  }
  return pairs.size === 0 ? '' : `?${pairs}`
}
