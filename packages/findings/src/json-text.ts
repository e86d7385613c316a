/** What `JSON.stringify` leaves as it is, and a terminal or a reader does not. */
const hidden = /[\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDC7F]/g

/**
 * A value as JSON for a program, in whose text nothing drives a terminal that shows it, nor a log that looks for commands
 * in it (see `terminalText`): a program reads the same.
 * @param space - of an indent; without it, all stands on one line
 */
export function jsonText(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space)
    .replace(hidden, (character) => character.split('').map(escaped).join(''))
    .replace(/#(?=#\w*\[)/g, String.raw`\u0023`)
}

const escaped = (unit: string): string => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
