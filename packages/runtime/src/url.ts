import { UsageError } from './errors/usage-error.ts'
import type { ParameterStyle } from './request/parameter-style.ts'
import { ownValue } from './own-value.ts'
import { textOf } from './request/text-of.ts'

/** What a caller passes for path parameters: a schema may allow anything, of which null and nothing are refused. */
export type PathValues = Readonly<Record<string, unknown>>

/**
 * Puts values into a path template.
 * @throws {UsageError} for a value that is missing, empty, or would climb out of the path (`.`, `..`).
 */
export function fillPath(
  operation: string,
  template: string,
  values: PathValues | undefined,
  styles?: Readonly<Record<string, ParameterStyle>>,
): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = ownValue(values, name) ?? ''
    const style = ownValue(styles, name)
    const segment = style === undefined ? encodeURIComponent(textOf(value)) : style(name, value, encodeURIComponent)
    // Encoding does not help here: servers and proxies read %2E%2E as `..` too.
    if (/^\.{0,2}$/.test(segment)) {
      throw new UsageError(operation, `${name} must be a path segment, not ${JSON.stringify(value)}`)
    }
    return segment
  })
}
