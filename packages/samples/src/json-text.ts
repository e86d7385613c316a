import { isObject } from '@concord-api/model'

/** The widest a line of JSON is. */
const widest = 80

/** A value as JSON for people: what fits is on one line, else a member to a line. */
export function jsonText(value: unknown, indent = '', beside = 0): string {
  const line = JSON.stringify(value)
  if (typeof value !== 'object' || value === null || line === undefined) return line ?? 'null'
  const spaced = oneLine(value)
  if (indent.length + beside + spaced.length <= widest) return spaced
  const deeper = `${indent}  `
  const members = Array.isArray(value)
    ? value.map((item) => jsonText(item, deeper, 1))
    : Object.entries(value).map(([name, member]) => {
        const key = `${JSON.stringify(name)}: `
        return `${key}${jsonText(member, deeper, key.length + 1)}`
      })
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return members.length === 0
    ? spaced
    : `${open}\n${members.map((text) => deeper + text).join(',\n')}\n${indent}${close}`
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  if (!isObject(value)) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${oneLine(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}
