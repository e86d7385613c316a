import { UsageError } from './errors/usage-error.ts'
import { type ParameterStyle, simple, styleOf } from './request/parameter-style.ts'

/** What a caller passes for path parameters. */
export type PathValues = Readonly<Record<string, boolean | number | object | string>>

/** What a caller passes for query parameters. An undefined one is not sent, a list gives one pair for each item. */
export type QueryValues = object

/**
 * Puts values into a path template, in the style `simple` where there is no other.
 * @throws {UsageError} for a value that is missing, empty, or would climb out of the path (`.`, `..`).
 */
export function fillPath(
  operation: string,
  template: string,
  values: PathValues,
  styles?: Readonly<Record<string, ParameterStyle>>,
): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = (Object.hasOwn(values, name) ? values[name] : '') ?? ''
    const style = styleOf(styles, name) ?? simple
    const segment = style(name, value, encodeURIComponent)
    // Encoding does not help here: servers and proxies read %2E%2E as `..` too.
    if (/^\.{0,2}$/.test(segment)) {
      throw new UsageError(operation, `${operation}: ${name} must be a path segment, not ${JSON.stringify(value)}`)
    }
    return segment
  })
}
