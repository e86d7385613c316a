import { scrollWithin } from './scroll-within.ts'

/** Scrolls the sidebar to the page that is open. */
export function showCurrentPage(): void {
  const sidebar = document.querySelector<HTMLElement>('.sidebar')
  const current = sidebar?.querySelector('[aria-current=page]')
  if (sidebar && current) scrollWithin(sidebar, current)
}
