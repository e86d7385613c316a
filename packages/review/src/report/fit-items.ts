/** Something to show: the forms it can have, the longest first. */
export type Item = readonly (() => string)[]

/** What there was room for. */
export interface Fitted {
  readonly text: string
  /** How many items there was no room for. */
  readonly left: number
}

/**
 * As many items as there is room for, in their order. When one has no room in its longest form, it and those after it
 * are shown in the next; none is ever shown in part.
 * @param room In bytes of UTF-8.
 */
export function fitItems(items: readonly Item[], room: number): Fitted {
  const texts: string[] = []
  let free = room
  let form = 0
  for (const item of items) {
    let text = item[Math.min(form, item.length - 1)]?.() ?? ''
    while (sizeOf(text) > free && form < item.length - 1) text = item[++form]?.() ?? ''
    if (sizeOf(text) > free) break
    texts.push(text)
    free -= sizeOf(text)
  }
  return { text: texts.join(''), left: items.length - texts.length }
}

/** In bytes: at least as many as there are characters, however those are counted. */
export function sizeOf(text: string): number {
  return Buffer.byteLength(text)
}
