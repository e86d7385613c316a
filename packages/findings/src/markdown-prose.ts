import { characterReference } from './character-reference.ts'
import { terminalText } from './terminal-text.ts'

/**
 * As `markdownText`, for a file that people read as it is: a changelog. Only what would be markup is a character
 * reference, and what stands in backticks stays there.
 */
export function markdownProse(text: string): string {
  return terminalText(text)
    .trimStart()
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : encoded(part)))
    .join('')
    .replace(/^(\d+)([.)])(?=\s|$)/, (_, number: string, mark: string) => `${number}${characterReference(mark)}`)
    .replace(/^-(?=\s|$)/, characterReference)
}

/** Punctuation that means nothing within a line stays, but where it makes an address a link. */
function encoded(text: string): string {
  return text
    .replace(/[^\p{L}\p{N} ,;'/().":%=?-]/gu, characterReference)
    .replace(/:(?=\/)/g, characterReference)
    .replace(/(?<=www)\./gi, characterReference)
}
