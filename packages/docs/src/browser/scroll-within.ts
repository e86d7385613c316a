/**
 * Scrolls a box so that an element in it is seen, if it is not. Not with `scrollIntoView`, which moves the page as well, and
 * the place from which the Tab key goes on.
 */
export function scrollWithin(box: HTMLElement, element: Element): void {
  const [outer, inner] = [box.getBoundingClientRect(), element.getBoundingClientRect()]
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return
  box.scrollTop += inner.top - outer.top - box.clientHeight / 2
}
