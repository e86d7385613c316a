/** Longer than any name in a document: one that a caller made up is cut. */
const longest = 60

/** The name of a field by the steps that lead to it: `contact.email`, `to.0`. */
export function fieldName(path: readonly string[]): string {
  return path.map(cut).join('.')
}

/** What a sentence about a field begins with. */
export function subject(name: string): string {
  return name === '' ? 'body' : name
}

export function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}
