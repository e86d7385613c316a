import { defaultPathSerializer } from 'openapi-fetch'

import { UsageError } from '../errors/usage-error.ts'

/**
 * Puts values into a path as openapi-fetch does, which leaves a name without a value where it is and writes `..` as it is.
 * @returns what throws a {@link UsageError} there, and for a value that is empty
 */
export function checkedPath(operation: string) {
  return (address: string, values: Record<string, unknown>): string =>
    address.replace(/\{([^{}]+)\}/g, (template: string, name: string) => {
      const segment = defaultPathSerializer(template, values)
      // Encoding does not help here: servers and proxies read %2E%2E as `..` too.
      if (segment === template || /^\.{0,2}$/.test(segment)) {
        throw new UsageError(operation, `${name} must be a path segment, not ${JSON.stringify(values[name])}`)
      }
      return segment
    })
}
