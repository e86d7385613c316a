import { characterReference } from './character-reference.ts'
import { terminalText } from './terminal-text.ts'

/**
 * Text of a document on its way into Markdown, on one line: whatever could be markup, HTML, a link or the end of a
 * table's cell becomes a character reference; what stands in backticks becomes code.
 */
export function markdownText(text: string): string {
  return terminalText(text)
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? `<code>${encoded(part)}</code>` : encoded(part)))
    .join('')
}

function encoded(text: string): string {
  return text.replace(/[^\p{L}\p{N} ,;'/-]/gu, characterReference)
}
