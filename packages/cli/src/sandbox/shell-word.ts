import { terminalText } from '@concord-api/findings'

/** A text as one word of a shell's command line. */
export function shellWord(text: string): string {
  const shown = terminalText(text)
  return /^[\w@%+=:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", String.raw`'\''`)}'`
}
