import { joinPointer } from '@concord-api/model'

/**
 * Copies a document into plain JSON values that nothing else refers to. What JSON cannot say is said another way: a
 * node inside itself becomes a `$ref` to where it stands, a date its ISO form, anything else unsayable `null`.
 */
export function jsonCopy(value: unknown): unknown {
  return copy(value, '', new Map())
}

function copy(value: unknown, pointer: string, ancestors: Map<object, string>): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object') return null
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()

  const circle = ancestors.get(value)
  if (circle !== undefined) return { $ref: `#${circle}` }
  ancestors.set(value, pointer)
  const made = Array.isArray(value)
    ? value.map((item, index) => copy(item, joinPointer(pointer, index), ancestors))
    : Object.fromEntries(
        Object.entries(value).flatMap(([key, item]) =>
          item === undefined ? [] : [[key, copy(item, joinPointer(pointer, key), ancestors)]],
        ),
      )
  ancestors.delete(value)
  return made
}
