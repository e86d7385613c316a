import { wellFormed } from './percent-encoded.ts'

/** A piece of a word of a command line: text as it is, or a variable of the shell. */
export type WordPiece = string | { readonly variable: string }

/**
 * One word of a POSIX shell's command line, of any text whatever: the program is given exactly that text, and the
 * values of the variables. What hides in a terminal or would move its cursor is written as octal numbers; a line break
 * stays one. NUL, which no argument can hold, and lone surrogates become U+FFFD.
 */
export function shellWord(...pieces: readonly WordPiece[]): string {
  const joined = join(pieces).map((piece) => (typeof piece === 'string' ? sayable(piece) : piece))
  const [first, ...others] = joined
  if (first === undefined) return "''"
  if (others.length === 0 && typeof first === 'string') return text(first)
  if (joined.every(fitsDoubleQuotes)) return `"${joined.map(inDoubleQuotes).join('')}"`
  return joined.map((piece) => (typeof piece === 'string' ? text(piece) : `"$${piece.variable}"`)).join('')
}

/** The pieces without empty texts, and texts that follow each other as one. */
function join(pieces: readonly WordPiece[]): WordPiece[] {
  const joined: WordPiece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece === '') continue
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece
    else joined.push(piece)
  }
  return joined
}

function fitsDoubleQuotes(piece: WordPiece): boolean {
  // `!` asks a shell a person types into for an earlier command.
  return typeof piece !== 'string' || (!/["$`\\!\n]/.test(piece) && !hidden.test(piece))
}

function inDoubleQuotes(piece: WordPiece, index: number, pieces: readonly WordPiece[]): string {
  if (typeof piece === 'string') return piece
  const next = pieces[index + 1]
  return typeof next === 'string' && /^\w/.test(next) ? `\${${piece.variable}}` : `$${piece.variable}`
}

/** Characters that end or hide a line, or turn the reading direction; not the line break. */
const hidden =
  // oxlint-disable-next-line no-control-regex -- these are what must not get through
  /((?:[\u0001-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDC7F])+)/

function sayable(value: string): string {
  return wellFormed(value).replaceAll('\0', '\uFFFD')
}

function text(said: string): string {
  if (/^[\w@%+:,./-][\w@%+=:,./-]*$/.test(said)) return said
  const pieces = said.split(hidden)
  return pieces
    .flatMap((piece, index) => (piece === '' ? [] : [index % 2 === 0 ? quoted(piece) : octal(piece)]))
    .join('')
}

function quoted(piece: string): string {
  return `'${piece.replaceAll("'", String.raw`'\''`)}'`
}

function octal(piece: string): string {
  const bytes = [...new TextEncoder().encode(piece)]
  return `"$(printf '${bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}')"`
}
