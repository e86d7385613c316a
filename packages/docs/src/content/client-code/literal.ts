import { jsonLiteral, memberKey } from '@concord-api/samples'

/** An expression among values. */
export class Code {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

const widest = 76

/**
 * A value of JSON as an expression of TypeScript, over several lines where it is too long for one.
 * @param column - where it begins
 */
export function literal(value: unknown, indent = '', column = indent.length): string {
  const line = onOneLine(value)
  if (column + line.length <= widest || value instanceof Code || typeof value !== 'object' || value === null)
    return line
  const inner = `${indent}  `
  const members = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).map(([key, member]) => {
        const start = `${memberKey(key)}: `
        return `${start}${literal(member, inner, inner.length + start.length)}`
      })
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${members.map((member) => `${inner}${member},\n`).join('')}${indent}${close}`
}

function onOneLine(value: unknown): string {
  if (value instanceof Code) return value.text
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return jsonLiteral(value)
  const members = Object.entries(value).map(([key, member]) => `${memberKey(key)}: ${onOneLine(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}
