import { Parser } from 'htmlparser2'

/** What a check needs to know of a page. */
export interface ReadHtml {
  readonly ids: ReadonlySet<string>
  readonly repeatedIds: readonly string[]
  /** Every `href` and `src`, as written. */
  readonly links: readonly string[]
  /** What the policy of the page would stop: inline scripts, inline styles and event handlers. */
  readonly inline: readonly string[]
}

/** Reads a page once. */
export function readHtml(html: string): ReadHtml {
  const ids = new Set<string>()
  const repeatedIds: string[] = []
  const links: string[] = []
  const inline: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, href, src } = attributes
      if (id !== undefined) {
        if (ids.has(id)) repeatedIds.push(id)
        ids.add(id)
      }
      if (href !== undefined) links.push(href)
      if (src !== undefined) links.push(src)
      if (name === 'style' || (name === 'script' && src === undefined)) inline.push(`<${name}>`)
      for (const attribute of Object.keys(attributes)) {
        if (attribute === 'style' || attribute.startsWith('on')) inline.push(`${attribute}=`)
      }
    },
  })
  parser.end(html)
  return { ids, repeatedIds, links, inline }
}
