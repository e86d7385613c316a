import { scrollWithin } from './scroll-within.ts'

/** Below the bar, with the room that a heading which was jumped to keeps above it, in pixels. */
const below = 120

/** Marks in the contents beside a page the heading whose section is being read. */
export function currentHeading(): void {
  const nav = document.querySelector<HTMLElement>('.contents nav')
  if (nav === null) return
  const sections = [...nav.querySelectorAll('a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return heading === null ? [] : [{ link, heading }]
  })
  let current: HTMLAnchorElement | undefined
  let isAsked = false
  addEventListener('scroll', ask, { passive: true })
  addEventListener('resize', ask, { passive: true })
  addEventListener('hashchange', ask)
  ask()

  /** Once per frame is enough. */
  function ask(): void {
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(() => {
      isAsked = false
      mark(sectionInView()?.link)
    })
  }

  function sectionInView(): (typeof sections)[number] | undefined {
    const top = ({ heading }: (typeof sections)[number]): number => heading.getBoundingClientRect().top
    const { scrollHeight, clientHeight, scrollTop } = document.documentElement
    const isAtEnd = scrollTop > 0 && scrollHeight - clientHeight - scrollTop < 2
    if (!isAtEnd) return sections.findLast((section) => top(section) <= below)
    // The last sections cannot be scrolled up to the bar: the one that was jumped to, else the last in view.
    const seen = sections.filter((section) => top(section) > 0 && top(section) < clientHeight)
    return seen.find(({ heading }) => heading.matches(':target')) ?? seen.at(-1) ?? sections.at(-1)
  }

  function mark(link: HTMLAnchorElement | undefined): void {
    if (link === current || nav === null) return
    current?.removeAttribute('aria-current')
    current = link
    if (link === undefined) return
    link.setAttribute('aria-current', 'location')
    scrollWithin(nav, link)
  }
}
