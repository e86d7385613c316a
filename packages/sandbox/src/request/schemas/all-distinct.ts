import { isObject } from '@concord-api/model'

/** Whether no two items are equal as JSON, in a time that grows with their number only. */
export function allDistinct(items: readonly unknown[]): boolean {
  const seen = new Set<unknown>()
  for (const item of items) seen.add(typeof item === 'object' && item !== null ? canonical(item) : scalarKey(item))
  return seen.size === items.length
}

/** A text is marked, so that none is taken for what an object or a list looks like. */
function scalarKey(value: unknown): unknown {
  return typeof value === 'string' ? `"${value}` : value
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (!isObject(value)) return JSON.stringify(value) ?? ''
  const members = Object.keys(value)
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)
  return `{${members.join()}}`
}
