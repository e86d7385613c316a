/** Hundreds of times what a long paragraph has; the time to read one grows with the square. */
const most = 20_000

/** Whether a paragraph of Markdown has more marks than anybody writes. */
export function hasTooManyMarks(markdown: string): boolean {
  if (markdown.length <= most) return false
  return markdown.split(/\n[^\S\n]*\n/).some((paragraph) => {
    let count = 0
    for (const _ of paragraph.matchAll(/[!&<[\]_`*~]/g)) if (++count > most) return true
    return false
  })
}
