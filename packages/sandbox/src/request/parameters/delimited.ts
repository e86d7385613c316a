import { type Sent, sentList, sentMembers, sentTexts } from '../values/sent.ts'
import { TextProblem } from '../values/text-problem.ts'

/** What a text with delimiters is read as. */
export type Kind = 'array' | 'object' | 'scalar'

/** How lists and objects are written in one text. */
export interface Notation {
  readonly delimiter: string
  /** Whether objects are `a=1,b=2`, not `a,1,b,2`. */
  readonly pairs: boolean
  readonly decode: (text: string) => string
}

/** Reads a text in which items, or names and values, follow each other. An empty one is a list without items. */
export function readDelimited(kind: Kind, text: string, notation: Notation): Sent {
  const { delimiter, pairs, decode } = notation
  if (kind === 'scalar') return sentTexts([decode(text)])
  const pieces = text === '' ? [] : text.split(delimiter)
  if (kind === 'array') return sentList(pieces.map(decode))
  return sentMembers(pairs ? readMembers(pieces, decode) : readAlternating(pieces, decode))
}

/** Reads `name=value` pieces. */
export function readMembers(pieces: readonly string[], decode: Notation['decode']): [string, Sent][] {
  return pieces.map((piece) => {
    const equals = piece.indexOf('=')
    if (equals < 0) throw new TextProblem('style', 'must consist of names and values, each with `=` between them')
    return [decode(piece.slice(0, equals)), sentTexts([decode(piece.slice(equals + 1))])]
  })
}

function readAlternating(pieces: readonly string[], decode: Notation['decode']): [string, Sent][] {
  if (pieces.length % 2 !== 0) throw new TextProblem('style', 'must consist of names, each followed by its value')
  return pieces.flatMap((name, index): [string, Sent][] =>
    index % 2 === 0 ? [[decode(name), sentTexts([decode(pieces[index + 1] ?? '')])]] : [],
  )
}
