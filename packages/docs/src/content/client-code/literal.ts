import { jsonLiteral, memberKey } from '@concord-api/surface'

const widest = 80

/**
 * A value of JSON as an expression of TypeScript, over several lines where it is too long for one.
 * @param column - where it begins
 */
export function literal(value: unknown, indent = '', column = indent.length): string {
  const line = jsonLiteral(value)
  if (column + line.length <= widest || typeof value !== 'object' || value === null) return line
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
