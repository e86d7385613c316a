import type { Page } from '../../page.ts'

/** The pages before and after each, by path, among those of the same API. */
export function neighbours(
  pages: readonly Page[],
): ReadonlyMap<string, { readonly before?: Page; readonly after?: Page }> {
  return new Map(
    pages.map((page, index) => {
      const [before, after] = [pages[index - 1], pages[index + 1]]
      return [page.path, { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }]
    }),
  )
}
