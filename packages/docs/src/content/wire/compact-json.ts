/** What stands in JSON for something that is left out. */
export class Elided {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** JSON on one line with spaces, in which something may be left out: `{ "id": 7, … }`. */
export function compactJson(value: unknown): string {
  if (value instanceof Elided) return value.text
  if (Array.isArray(value)) return `[${value.map(compactJson).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).map(([key, member]) =>
    member instanceof Elided ? member.text : `${JSON.stringify(key)}: ${compactJson(member)}`,
  )
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/** A body that has values at some places: `{ "data": [], "meta": { "total": 3 } }`. */
export function bodyWith(values: readonly (readonly [tokens: readonly string[], value: unknown])[]): unknown {
  const whole = values.find(([tokens]) => tokens.length === 0)
  if (whole !== undefined) return whole[1]
  const groups = new Map<string, (readonly [readonly string[], unknown])[]>()
  for (const [[first = '', ...rest], value] of values) {
    groups.set(first, [...(groups.get(first) ?? []), [rest, value]])
  }
  return Object.fromEntries([...groups].map(([name, members]) => [name, bodyWith(members)]))
}
