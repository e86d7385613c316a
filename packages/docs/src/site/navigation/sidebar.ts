import type { Page } from '../../page.ts'
import { pageAddress } from '../addresses.ts'
import type { Heading } from '../render/render-body.ts'

interface SidebarLink {
  readonly label: string
  readonly link: string
  readonly method?: string | undefined
  readonly isCurrent?: boolean | undefined
}

interface SidebarGroup {
  readonly label: string
  readonly items: readonly SidebarItem[]
}

export type SidebarItem = SidebarGroup | SidebarLink

/** More links of one group than this are not repeated on each of its pages. */
const longest = 60

/** A group of pages below a heading of the sidebar, as a tree. */
interface Branch {
  readonly label: string
  readonly section: readonly string[]
  readonly pages: Page[]
  readonly branches: Map<string, Branch>
  /** Pages and branches in the order in which they first came. */
  readonly order: (Branch | Page)[]
}

/** Says what the sidebar shows on a page of one set of pages: those of an API, or those that belong to none. */
export type Sidebar = (page: Page) => readonly SidebarItem[]

/**
 * The sidebar of some pages. A group below another is open only on its own pages, elsewhere it is one link to its place
 * in the list of them: repeated in full on every page, the links of 1,200 operations outweigh what the pages say.
 * @param headings of the pages by their path, to find that place.
 */
export function createSidebar(pages: readonly Page[], headings: ReadonlyMap<string, readonly Heading[]>): Sidebar {
  const root = branch('', [])
  for (const page of pages) insert(root, page)
  const lists = new Map(pages.filter(({ kind }) => kind === 'list').map((page) => [outermost(page), page]))
  return (page) => items(root, page)

  function items(within: Branch, current: Page): SidebarItem[] {
    const shown = near(within, current)
    const made = shown.map((entry): SidebarItem => {
      if (!('branches' in entry)) return pageLink(entry, current)
      const isOpen = entry.section.length < 2 || isAbove(entry, current)
      if (isOpen) return { label: entry.label, items: items(entry, current) }
      return placeOf(entry)
    })
    const missing = within.order.length - shown.length
    return missing === 0 ? made : [...made, { label: `${missing} more …`, link: placeOf(within).link }]
  }

  function near(within: Branch, current: Page): readonly (Branch | Page)[] {
    if (within.order.length <= longest || within.section.length === 0) return within.order
    const at = Math.max(
      0,
      within.order.findIndex((entry) => entry === current || isAbove(entry, current)),
    )
    const start = Math.max(0, Math.min(at - longest / 2, within.order.length - longest))
    return within.order.slice(start, start + longest)
  }

  function placeOf({ label, section }: Branch): SidebarLink {
    const list = lists.get(section[0] ?? '') ?? firstOf(root, section)
    const heading = headings.get(list?.path ?? '')?.find(({ text }) => text === label)
    const address = list === undefined ? '/' : pageAddress(list.path)
    return { label, link: heading === undefined ? address : `${address}#${encodeURIComponent(heading.slug)}` }
  }
}

/** Whether the page stands below this heading. */
function isAbove(entry: Branch | Page, { section }: Page): boolean {
  return 'branches' in entry && entry.section.every((part, depth) => section[depth] === part)
}

function pageLink(page: Page, current: Page): SidebarLink {
  return {
    label: page.label ?? page.title,
    link: pageAddress(page.path),
    ...(page.method !== undefined && { method: page.method }),
    ...(page === current && { isCurrent: true }),
  }
}

function insert(root: Branch, page: Page): void {
  let at = root
  for (const [depth, label] of page.section.entries()) {
    let next = at.branches.get(label)
    if (next === undefined) {
      next = branch(label, page.section.slice(0, depth + 1))
      at.branches.set(label, next)
      at.order.push(next)
    }
    at = next
  }
  at.pages.push(page)
  at.order.push(page)
}

function branch(label: string, section: readonly string[]): Branch {
  return { label, section, pages: [], branches: new Map(), order: [] }
}

/** The heading a list of pages stands for: its own section, or its title where it stands at the top. */
function outermost({ section, label, title }: Page): string {
  return section[0] ?? label ?? title
}

function firstOf(root: Branch, section: readonly string[]): Page | undefined {
  let at: Branch | undefined = root
  for (const label of section) at = at?.branches.get(label)
  return at?.pages[0]
}
