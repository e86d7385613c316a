import { asString, isObject, parsePointer, parseRef } from '@concord-api/model'

/** What an item of a list is known by, whatever its position; undefined for one that has nothing of the kind. */
export function itemName(item: unknown): string | undefined {
  if (!isObject(item)) return typeof item === 'object' ? undefined : String(item)
  const ref = asString(item['$ref'])
  if (ref !== undefined) return lastOf(ref)
  const name = asString(item['name'])
  const place = asString(item['in'])
  if (name !== undefined) return place === undefined ? name : `${place} ${name}`
  const known = asString(item['title']) ?? asString(item['operationId']) ?? asString(item['url'])
  if (known !== undefined) return known
  return isRequirement(item) ? Object.keys(item).toSorted().join(' and ') : undefined
}

/** The name of what a reference leads to. */
function lastOf(ref: string): string {
  const { pointer } = parseRef(ref)
  return (pointer.startsWith('/') ? parsePointer(pointer).at(-1) : undefined) ?? ref
}

/** A security requirement: schemes, each with the scopes it needs. */
function isRequirement(item: object): boolean {
  const members = Object.values(item)
  return members.length > 0 && members.every((value) => Array.isArray(value))
}
