import { type Api, asArray, isObject, type Operation, resolveSchema } from '@concord-api/model'

/**
 * The query parameters of an operation that a caller has no choice about: those the pagination sends with each request,
 * and required ones with a single value, such as a version.
 */
export function fixedParameters(api: Api, operation: Operation): Record<string, boolean | number | string> {
  const fixed: Record<string, boolean | number | string> = {}
  for (const [name, value] of Object.entries(operation.pagination?.strategy.send.fixed ?? {})) fixed[name] = value
  for (const { name, in: where, required, schema } of operation.parameters) {
    if (where !== 'query' || !required || schema === undefined) continue
    const resolved = resolveSchema(api.document, schema)?.schema
    if (!isObject(resolved)) continue
    const values = 'const' in resolved ? [resolved['const']] : asArray(resolved['enum'])
    const [only] = values
    if (values.length === 1 && isScalar(only)) fixed[name] = only
  }
  return fixed
}

const isScalar = (value: unknown): value is boolean | number | string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
