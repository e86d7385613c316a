/**
 * Characters that end a string literal or a line, hide in an editor, or turn the reading direction: C0 and C1 controls,
 * line and paragraph separators, bidirectional marks, zero-width characters, tags, lone surrogates.
 */
const unsafe =
  // oxlint-disable-next-line no-control-regex -- these are what must not get through
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDC7F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A string as a TypeScript literal in single quotes; any text whatever gives one literal of that value. */
export function stringLiteral(text: string): string {
  const escaped = text
    .replace(/[\\']/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n')
    .replace(unsafe, (characters) => characters.split('').map(unicodeEscape).join(''))
    // A closing script tag or a comment mark inside a string would matter once the code is put into a page.
    .replaceAll('</', '<\\/')
    .replaceAll('<!--', '<\\!--')
  return `'${escaped}'`
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A name as a key of an object type: bare where it is an identifier, quoted where it is not. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) && name !== '__proto__' ? name : stringLiteral(name)
}

/** A name as a key of an object literal. `__proto__` becomes an own member, not the prototype. */
export function memberKey(name: string): string {
  return name === '__proto__' ? `['__proto__']` : propertyKey(name)
}

/** A value of JSON as an expression. */
export function jsonLiteral(value: unknown): string {
  if (typeof value === 'string') return stringLiteral(value)
  if (Object.is(value, -0)) return '-0'
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null'
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map(jsonLiteral).join(', ')}]`
  if (typeof value !== 'object' || value === null) return 'null'
  const members = Object.entries(value).map(([key, member]) => `${memberKey(key)}: ${jsonLiteral(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}
