import { UsageError } from './errors/usage-error.ts'

/** What a caller passes for path parameters. */
export type PathValues = Readonly<Record<string, string | number | boolean>>

/** What a caller passes for query parameters. An undefined one is not sent, a list gives one pair for each item. */
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
