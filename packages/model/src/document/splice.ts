/** A piece of text and what takes its place. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly inserted: string
}

export function insertion(at: number, inserted: string): Splice {
  return { start: at, end: at, inserted }
}

/** A text with its splices made. Those at one place come in the order in which they are given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end, inserted } of splices.toSorted((one, other) => one.start - other.start)) {
    pieces.push(text.slice(at, start), inserted)
    at = end
  }
  return [...pieces, text.slice(at)].join('')
}

/** The line end a text uses. */
export function lineEndOf(text: string): string {
  const first = text.indexOf('\n')
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n'
}

/** Where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}
