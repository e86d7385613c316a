/** What stands in JSON for something that is left out. */
export class Elided {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

const widest = 90

/** JSON on as few lines as fit, in which something may be left out: `{ "id": 7, … }`. */
export function compactJson(value: unknown, indent = '', column = indent.length): string {
  const line = onOneLine(value)
  if (column + line.length <= widest || value instanceof Elided || typeof value !== 'object' || value === null)
    return line
  const inner = `${indent}  `
  const members = Array.isArray(value)
    ? value.map((item) => compactJson(item, inner))
    : Object.entries(value).map(([key, member]) => {
        if (member instanceof Elided) return member.text
        const start = `${JSON.stringify(key)}: `
        return `${start}${compactJson(member, inner, inner.length + start.length)}`
      })
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${members.map((member) => inner + member).join(',\n')}\n${indent}${close}`
}

function onOneLine(value: unknown): string {
  if (value instanceof Elided) return value.text
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).map(([key, member]) =>
    member instanceof Elided ? member.text : `${JSON.stringify(key)}: ${onOneLine(member)}`,
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
